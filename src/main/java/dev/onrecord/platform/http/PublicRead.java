package dev.onrecord.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an operation that takes its query in a body and stores nothing: a read in all but its
 * method. It requires no role, pages of other origins may call it if they may read, and it counts
 * against a client's limits as a read does.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PublicRead {

  /** The longest body, in bytes, if that is less than the settings allow. */
  long maxBody() default Long.MAX_VALUE;
}
