package dev.onrecord.statement;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A well-formed language tag (BCP 47) of at most 35 characters. */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {

  /** The tag for a language that is not known. */
  String UNDETERMINED = "und";

  /** The longest tag, in characters. */
  int MAX_LENGTH = 35;

  /** What a tag looks like, for clients; which subtags may follow which, it does not know. */
  String PATTERN = "^([A-Za-z]{2,8}|[IiXx]-[A-Za-z0-9]{1,8})(-[A-Za-z0-9]{1,8})*$";

  String message() default "must be a language tag (BCP 47), such as en or pt-BR";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  class Check implements ConstraintValidator<LanguageTag, String> {

    @Override
    public boolean isValid(String tag, ConstraintValidatorContext context) {
      return tag == null || isWellFormed(tag);
    }

    static boolean isWellFormed(String tag) {
      try {
        return !tag.isEmpty() && tag.length() <= MAX_LENGTH && !canonical(tag).isEmpty();
      } catch (IllformedLocaleException e) {
        return false;
      }
    }

    /** The tag in the case that the standard recommends. */
    static String canonical(String tag) {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    }
  }
}
