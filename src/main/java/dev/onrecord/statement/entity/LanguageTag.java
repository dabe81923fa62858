package dev.onrecord.statement.entity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/** Validates a well-formed language tag (BCP 47) of at most 35 characters. */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {

  /** The tag for an unknown language. */
  String UNDETERMINED = "und";

  /** The maximum length, in characters. */
  int MAX_LENGTH = 35;

  /** A pattern for clients. It does not check the order of subtags. */
  String PATTERN = "^([A-Za-z]{2,8}|[IiXx]-[A-Za-z0-9]{1,8})(-[A-Za-z0-9]{1,8})*$";

  String message() default "must be a language tag (BCP 47), such as en or pt-BR";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Check implements ConstraintValidator<LanguageTag, String> {

    /** The codes of ISO 639-2/B, which are no tags but are in use. */
    private static final Map<String, String> BIBLIOGRAPHIC =
        Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private static final Map<String, String> SHORTEST = shortest();

    @Override
    public boolean isValid(String tag, ConstraintValidatorContext context) {
      return tag == null || isWellFormed(tag);
    }

    public static boolean isWellFormed(String tag) {
      try {
        return !tag.isEmpty() && tag.length() <= MAX_LENGTH && !canonical(tag).isEmpty();
      } catch (IllformedLocaleException e) {
        return false;
      }
    }

    /**
     * The tag with the letter case that the standard recommends and the shortest code of the
     * language (RFC 5646, section 2.2.1): {@code eng-us} is {@code en-US}.
     */
    public static String canonical(String tag) {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      String shortest = SHORTEST.get(locale.getLanguage());
      return shortest == null
          ? locale.toLanguageTag()
          : new Locale.Builder().setLocale(locale).setLanguage(shortest).build().toLanguageTag();
    }

    /** The canonical tag, or any other text as it is. */
    public static String canonicalOrSame(String tag) {
      return tag != null && isWellFormed(tag) ? canonical(tag) : tag;
    }

    /** Codes of two letters by those of three, the bibliographic ones included. */
    private static Map<String, String> shortest() {
      Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
      for (String code : Locale.getISOLanguages()) {
        codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
      }
      codes.keySet().removeIf(code -> code.length() != 3);
      return Map.copyOf(codes);
    }
  }
}
