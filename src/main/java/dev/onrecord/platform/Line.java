package dev.onrecord.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of one line, not blank, without space at its ends, of bounded length in Unicode characters.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Line.Check.class)
public @interface Line {

  int max();

  /** Whether it may have several lines after all. */
  boolean multi() default false;

  String message() default "must be text";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  class Check implements ConstraintValidator<Line, String> {
    private int max;
    private boolean multi;

    @Override
    public void initialize(Line line) {
      max = line.max();
      multi = line.multi();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      String fault = text == null ? null : fault(text);
      if (fault == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
      return false;
    }

    private String fault(String text) {
      if (text.isBlank()) {
        return "must not be blank";
      }
      if (!text.strip().equals(text)) {
        return "must not begin or end with space";
      }
      if (!multi && (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0)) {
        return "must be one line";
      }
      return text.codePointCount(0, text.length()) > max
          ? "must not be longer than " + max + " characters"
          : null;
    }
  }
}
