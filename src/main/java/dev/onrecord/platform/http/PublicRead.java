package dev.onrecord.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that an operation reads although its method usually writes, because the question is in
 * the body. It needs no role, and pages of other origins may send it if they may read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PublicRead {

  /** The value of {@link #maxBody} that stands for the limit of the settings. */
  long BY_SETTING = -1;

  /** The maximum length of the body, in bytes. */
  long maxBody() default BY_SETTING;

  /** A query parameter that makes the request a write, which requires an editor. */
  String writesWith() default "";
}
