package dev.onrecord.search.analysis;

/**
 * Tags the stems of words in the index with their language, so that a stem is only found in texts
 * of its language, and with whether the word stands alone or is part of a term. Folded words have
 * no tag: they are what prefixes and similar words are compared with.
 */
final class Tag {

  /** No folded word contains it, except for the sign itself. */
  private static final String ALONE = "~";

  private static final String PART = "~~";

  private Tag() {}

  /** The form of a stem. Numbers and signs have no language. */
  static String form(String stem, Language language, boolean isPart) {
    return stem + (isPart ? PART : ALONE) + (hasLetter(stem) ? language.code() : "");
  }

  private static boolean hasLetter(String stem) {
    for (int at = 0; at < stem.length(); at += Character.charCount(stem.codePointAt(at))) {
      if (Character.isLetter(stem.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }
}
