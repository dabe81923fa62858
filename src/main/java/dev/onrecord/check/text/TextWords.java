package dev.onrecord.check.text;

import dev.onrecord.platform.text.Word;
import dev.onrecord.platform.text.WordReader;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text with its words.
 *
 * @param language the primary language subtag. Differences depend on it, words do not
 * @param hasLowerCase whether it has lower-case letters, so that capitals mean something
 * @param starts the indexes of words that begin a sentence, and the index after the last word
 */
public record TextWords(
    String text, String language, boolean hasLowerCase, List<Word> words, BitSet starts) {

  public static TextWords of(String text, String languageTag) {
    int end = languageTag.indexOf('-');
    String language = end < 0 ? languageTag : languageTag.substring(0, end);
    return of(text, language.toLowerCase(Locale.ROOT), WordReader.read(text));
  }

  private static TextWords of(String text, String language, List<Word> words) {
    return new TextWords(
        text,
        language,
        text.codePoints().anyMatch(Character::isLowerCase),
        words,
        Sentences.starts(text, words));
  }

  /**
   * Reads the parts of a word as one if the other side has that word undivided.
   *
   * @param otherKeys the words of the other side
   * @param joinedKeys those that were joined there, so that here their parts may also be separate
   *     words
   */
  public TextWords joinedAs(Set<String> otherKeys, Set<String> joinedKeys) {
    return hasJoined() || !joinedKeys.isEmpty()
        ? of(text, language, new JoinedWords(words, otherKeys, joinedKeys).read())
        : this;
  }

  /** Whether it has a hyphenated word or a number in groups of digits, as few texts do. */
  public boolean hasJoined() {
    return words.stream().anyMatch(Word::isJoined);
  }

  public int size() {
    return words.size();
  }

  public Word word(int index) {
    return words.get(index);
  }

  public String key(int index) {
    return words.get(index).key();
  }

  /** Whether a sentence begins at one of these words, or at the word after them. */
  public boolean hasSentenceStart(int from, int to) {
    int start = starts.nextSetBit(from);
    return start >= 0 && start <= to;
  }

  /** The characters between a word and the next. */
  public String between(int index) {
    int end = index + 1 < size() ? word(index + 1).start() : text.length();
    return text.substring(word(index).end(), end);
  }
}
