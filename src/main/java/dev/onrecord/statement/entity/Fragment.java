package dev.onrecord.statement.entity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Validates the fragment of a source: seconds of audio or video (Media Fragments), or a page of a
 * PDF (RFC 8118).
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Fragment.Check.class)
public @interface Fragment {

  /** The length of the longest fragment, in characters. */
  int MAX_LENGTH = 25;

  /** A pattern for clients. It does not check that a part ends after it begins. */
  String PATTERN = "^(" + Check.TIME + "|page=[1-9][0-9]{0,5})$";

  String message() default
      "must be seconds of audio or video, such as t=754,760 or t=754, or a page of a PDF, such as page=3";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<Fragment, String> {

    private static final String SECONDS = "([0-9]{1,7}([.][0-9]{1,3})?)";
    static final String TIME = "t=(" + SECONDS + "(," + SECONDS + ")?|," + SECONDS + ")";

    private static final Pattern ACCEPTED = Pattern.compile(PATTERN);
    private static final Pattern RANGE = Pattern.compile("t=([0-9.]*),([0-9.]+)");

    @Override
    public boolean isValid(String fragment, ConstraintValidatorContext context) {
      if (fragment == null) {
        return true;
      }
      if (!ACCEPTED.matcher(fragment).matches()) {
        return false;
      }
      if (isEmptyRange(fragment)) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate("must end after it begins")
            .addConstraintViolation();
        return false;
      }
      return true;
    }

    private static boolean isEmptyRange(String fragment) {
      Matcher range = RANGE.matcher(fragment);
      return range.matches() && seconds(range.group(1)).compareTo(seconds(range.group(2))) >= 0;
    }

    /** A part without a beginning begins with the recording. */
    private static BigDecimal seconds(String text) {
      return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
  }
}
