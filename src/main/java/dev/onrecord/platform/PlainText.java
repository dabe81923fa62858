package dev.onrecord.platform;

import dev.onrecord.platform.text.Folding;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Validates text: something visible, without leading or trailing space, of bounded length in
 * Unicode characters, and of one line unless {@code multi}.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

  int max();

  /** Whether it may have several lines. */
  boolean multi() default false;

  String message() default "must be text";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

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
      if (!Folding.isVisible(text)) {
        return "must not be blank";
      }
      if (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) {
        return "must not begin or end with space";
      }
      if (!multi && text.codePoints().anyMatch(Check::isLineBreakOrTab)) {
        return "must be one line";
      }
      return text.codePointCount(0, text.length()) > max
          ? "must not be longer than " + max + " characters"
          : null;
    }

    /** Includes no-break spaces, which Java does not count as whitespace. */
    private static boolean isSpace(int c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isLineBreakOrTab(int c) {
      return c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029;
    }
  }
}
