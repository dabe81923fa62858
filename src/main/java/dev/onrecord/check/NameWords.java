package dev.onrecord.check;

import java.util.Set;
import java.util.function.Predicate;

/** Which words of a text are names: those in capitals, and those of subjects in the record. */
final class NameWords {

  /** What English writes with a capital, and is no name. */
  private static final Set<String> PRONOUNS = Set.of("i", "i'm", "i've", "i'll", "i'd");

  private final Predicate<String> isInRecord;

  /**
   * Creates the judge of names.
   *
   * @param isInRecord whether a word is one of the name of a subject
   */
  NameWords(Predicate<String> isInRecord) {
    this.isInRecord = isInRecord;
  }

  boolean isName(TextWords words, int index) {
    Word word = words.word(index);
    String written = words.text().substring(word.start(), word.end());
    int first = written.codePointAt(written.startsWith("[") && written.length() > 1 ? 1 : 0);
    if (!Character.isLetter(first) || PRONOUNS.contains(word.key())) {
      return false;
    }
    boolean hasInner = written.codePoints().skip(1).anyMatch(Character::isUpperCase);
    if (Character.isLowerCase(first) && !hasInner) {
      return false;
    }
    boolean tells =
        words.hasLowerCase()
            && !words.language().equals("de")
            && (hasInner || Character.isUpperCase(first) && !words.starts().get(index));
    return tells || isInRecord.test(written);
  }
}
