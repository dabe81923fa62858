package dev.onrecord.explore.view;

import java.util.Map;

/** The words for the values of the API. */
public final class Labels {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("direct", "Exact words"),
          Map.entry("indirect", "Paraphrase"),
          Map.entry("mixed", "Partly quoted"),
          Map.entry("favor", "In favor"),
          Map.entry("blog", "Blog post"),
          Map.entry("other", "Other occasion"),
          Map.entry("unknown", "Year not certain"),
          Map.entry("model", "AI model"));

  private static final Map<String, String> TOWARD =
      Map.of(
          "favor", "In favor of",
          "against", "Against",
          "neutral", "Neutral on",
          "unclear", "Unclear on",
          "none", "About");

  private Labels() {}

  /** The word for a value, such as "Social post" for {@code social_post}. */
  public static String of(String value) {
    String known = WORDS.get(value);
    if (known != null) {
      return known;
    }
    String words = value.replace('_', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** How a stance relates to the name of its subject. */
  public static String toward(String stance) {
    return TOWARD.get(stance);
  }

  /** A number with its noun. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** A number with commas. A format takes longer, and few numbers need one. */
  public static String number(long number) {
    return number < 1_000 ? Long.toString(number) : "%,d".formatted(number);
  }
}
