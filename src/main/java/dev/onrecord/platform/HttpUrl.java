package dev.onrecord.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Validates an http or https URL of at most 2,048 characters, without credentials. URLs are stored,
 * never fetched.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HttpUrl.Check.class)
public @interface HttpUrl {

  /** The maximum length, in characters. */
  int MAX_LENGTH = 2_048;

  String message() default
      "must be an http or https URL of at most 2048 characters, without a user name or password";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<HttpUrl, String> {
    @Override
    public boolean isValid(String url, ConstraintValidatorContext context) {
      return url == null || isHttp(url);
    }

    /** Whether a text is a valid URL. */
    public static boolean isHttp(String url) {
      try {
        URI uri = new URI(url);
        return ("http".equalsIgnoreCase(uri.getScheme())
                || "https".equalsIgnoreCase(uri.getScheme()))
            && uri.getHost() != null
            && uri.getPort() <= 65_535
            && uri.getRawUserInfo() == null
            && uri.toASCIIString().length() <= MAX_LENGTH;
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }
}
