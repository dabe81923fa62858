package dev.onrecord.article.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Detects the language of a text by its most frequent words. */
public final class LanguageGuess {

  private static final int WORDS = 2_000;

  private static final Map<String, Set<String>> COMMON =
      Map.of(
          "en", Set.of("the", "and", "of", "to", "in", "that", "is", "was", "for", "with", "said"),
          "de",
              Set.of(
                  "der", "die", "das", "und", "nicht", "ist", "ein", "eine", "mit", "von", "den"),
          "fr", Set.of("le", "les", "des", "est", "une", "dans", "que", "pour", "pas", "du", "et"),
          "es", Set.of("el", "los", "las", "una", "que", "y", "del", "por", "con", "para", "su"),
          "it", Set.of("il", "gli", "della", "che", "di", "una", "per", "non", "sono", "con", "è"),
          "pt", Set.of("o", "os", "uma", "que", "não", "do", "da", "em", "para", "com", "ao"),
          "nl",
              Set.of("het", "een", "van", "niet", "op", "dat", "zijn", "voor", "met", "de", "en"));

  private LanguageGuess() {}

  /**
   * Returns the language. A text too short to tell is English if its letters are Latin, or else
   * {@code und}.
   */
  public static String of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    String[] words =
        text.substring(0, Math.min(text.length(), 20_000))
            .toLowerCase(Locale.ROOT)
            .split("[^\\p{L}']+");
    for (int i = 0; i < words.length && i < WORDS; i++) {
      String word = words[i];
      COMMON.forEach(
          (language, common) ->
              counts.merge(language, common.contains(word) ? 1 : 0, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().equals("en") ? 1 : 0))
        .map(Map.Entry::getKey)
        .orElseGet(() -> isLatin(text) ? "en" : "und");
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .limit(WORDS)
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
