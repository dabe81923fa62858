package dev.onrecord.check.text;

import dev.onrecord.platform.text.Word;
import java.util.Set;
import java.util.function.Predicate;

/** Decides which words of a text are names: capitalized words, and names of subjects. */
public final class NameWords {

  /** Words that English capitalizes although they are not names. */
  private static final Set<String> PRONOUNS = Set.of("i", "i'm", "i've", "i'll", "i'd");

  private final Predicate<String> isInRecord;

  /**
   * Creates a classifier of names.
   *
   * @param isInRecord whether a word is part of the name of a subject
   */
  public NameWords(Predicate<String> isInRecord) {
    this.isInRecord = isInRecord;
  }

  public boolean isName(TextWords words, int index) {
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
    boolean isCapitalized =
        words.hasLowerCase()
            && !words.language().equals("de")
            && (hasInner || Character.isUpperCase(first) && !words.starts().get(index));
    return isCapitalized || isInRecord.test(written);
  }
}
