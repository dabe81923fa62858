package dev.onrecord.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an operation that takes its question in a body and stores nothing: a read in all but its
 * method. Anybody may send it, from pages of every origin that may read, and it counts against the
 * limits of its client as any other read does.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PublicRead {

  /** The longest body in bytes, where it is not the one that the settings allow. */
  long longestBody() default SETTING;

  /** A query parameter that makes the request a write, which takes the role of an editor. */
  String writesWith() default "";

  /** The longest body that the settings allow. */
  long SETTING = -1;
}
