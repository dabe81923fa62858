package dev.onrecord.search.analysis;

/**
 * Tags the stems of words in the index with whether the word stands alone or is part of a term. A
 * word that stands alone also has its language, so that its stem is only found in texts of that
 * language. Parts are few, and a query looks up each tagged stem: theirs have no language, so that
 * it looks them up once for all languages. Folded words have no tag: they are what prefixes and
 * similar words are compared with.
 */
final class Tag {

  /** No folded word contains it, except for the sign itself. */
  private static final String ALONE = "~";

  private static final String PART = "~~";

  private Tag() {}

  /** The form of a stem of a word that stands alone. Numbers and signs have no language. */
  static String alone(String stem, Language language) {
    return stem + ALONE + (hasLetter(stem) ? language.code() : "");
  }

  /** The form of a stem of a part of a term. */
  static String part(String stem) {
    return stem + PART;
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
