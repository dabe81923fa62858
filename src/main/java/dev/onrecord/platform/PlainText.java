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
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

  int max();

  /** Whether it may have several lines after all. */
  boolean multi() default false;

  String message() default "must be text";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  class Check implements ConstraintValidator<PlainText, String> {
    private int max;
    private boolean multi;

    @Override
    public void initialize(PlainText rule) {
      max = rule.max();
      multi = rule.multi();
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
      if (text.codePoints().allMatch(Check::isSpace)) {
        return "must not be blank";
      }
      if (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) {
        return "must not begin or end with space";
      }
      if (!multi && text.codePoints().anyMatch(Check::isLayout)) {
        return "must be one line";
      }
      return text.codePointCount(0, text.length()) > max
          ? "must not be longer than " + max + " characters"
          : null;
    }

    /** With those spaces that do not break a line, which Java does not take for white. */
    private static boolean isSpace(int c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isLayout(int c) {
      return c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029;
    }
  }
}
