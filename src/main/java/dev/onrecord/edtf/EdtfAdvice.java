package dev.onrecord.edtf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Says how to write what people and machines write otherwise. */
final class EdtfAdvice {

  private static final Map<Pattern, String> ADVICE = new LinkedHashMap<>();

  static {
    add("\\d{4}-\\d\\d-\\d\\dT[^/]* \\d\\d(:?\\d\\d)?", "write the + of an offset as %2B in a URL");
    add("\\d{4}-\\d\\d-\\d\\d[ t_].*", "write T between the day and the time");
    add("[^/]+T[^/]+/.*|.*/[^/]+T[^/]+", "write the ends of an interval without a time");
    add(".*T\\d\\d(:?\\d\\d)?(Z|[+-].*)?", "write hours, minutes and seconds, as in T16:05:00Z");
    add(".*T\\d\\d:?\\d\\d:?\\d\\d.*", "write the time as in T16:05:00Z or T16:05:00-08:00");
    add(
        "[~?%≈].*|(?i)(c|ca|circa|about|around)\\b.*",
        "write ~ after the date if it is approximate");
    add(".*(\\?~|~\\?)", "write % if it is both uncertain and approximate");
    add(".*(~~|\\?\\?|%%)", "write one ~, ? or % after the date");
    add("/.+|(?i)(unknown|open)/.+", "write ../ before the end if the start is not known");
    add(".+/|.+/(?i)(unknown|open)", "write /.. after the start if the end is not known");
    add("\\d{4}/\\d\\d?(/\\d\\d?)?", "write the parts with hyphens, as in 2023-02-14");
    add("\\d\\d?[./-]\\d\\d?[./-]\\d{2,4}", "write year, month and day, as in 2023-02-14");
    add("\\d{6}|\\d{8}", "write the parts with hyphens, as in 2023-02-14");
    add("\\d{4}-\\d(-\\d\\d?)?|\\d{4}-\\d\\d-\\d", "write months and days with two digits");
    add("\\d{3}0s|\\d{3}[x_u*-]|\\d\\d[xu*]{2}", "write a decade as in 202X, a century as in 20XX");
    add("\\d{4}-(xx|uu).*", "write what is not known as XX");
    add(
        "(?i).*(spring|summer|autumn|fall|winter).*",
        "write a season as in 2023-21, which is spring");
    add("(?i)\\d{4}-?q[1-4]|q[1-4].*", "write a quarter as in 2023-01/2023-03");
    add(
        "(?i).*\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b.*",
        "write months as numbers");
    add("[yY+-]\\d+|\\d{5,}", "write years from 0001 to 9999");
    add("\\d{4} ?(-|–|—|to) ?\\d{4}", "write a slash between the ends of an interval");
    add("\\s.*|.*\\s", "write no space around it");
  }

  private EdtfAdvice() {}

  private static void add(String pattern, String advice) {
    ADVICE.put(Pattern.compile(pattern, Pattern.DOTALL), advice);
  }

  /** Advice on a text that is no date, after a colon; empty if there is none. */
  static String on(String text) {
    if (text.length() > EdtfDate.MAX_LENGTH) {
      return "";
    }
    return ADVICE.entrySet().stream()
        .filter(each -> each.getKey().matcher(text).matches())
        .findFirst()
        .map(each -> ": " + each.getValue())
        .orElse("");
  }
}
