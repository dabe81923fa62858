package dev.onrecord.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Validates a {@link WebUrl}. URLs are stored as given, never fetched. */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HttpUrl.Check.class)
public @interface HttpUrl {

  /** The maximum length, in characters. */
  int MAX_LENGTH = WebUrl.MAX_LENGTH;

  String message() default "must be an http or https URL";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<HttpUrl, String> {
    @Override
    public boolean isValid(String url, ConstraintValidatorContext context) {
      if (url == null) {
        return true;
      }
      try {
        WebUrl.parse(url);
        return true;
      } catch (IllegalArgumentException e) {
        context.disableDefaultConstraintViolation();
        // Escaped, since the message quotes input and is a template.
        context
            .buildConstraintViolationWithTemplate(
                e.getMessage().replaceAll("([\\\\{}$])", "\\\\$1"))
            .addConstraintViolation();
        return false;
      }
    }

    /** Whether a text is a valid URL. */
    public static boolean isHttp(String url) {
      try {
        WebUrl.parse(url);
        return true;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
