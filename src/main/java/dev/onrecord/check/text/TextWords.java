package dev.onrecord.check.text;

import dev.onrecord.platform.text.Word;
import dev.onrecord.platform.text.WordReader;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

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
    List<Word> words = WordReader.read(text);
    int end = languageTag.indexOf('-');
    String language = end < 0 ? languageTag : languageTag.substring(0, end);
    return new TextWords(
        text,
        language.toLowerCase(Locale.ROOT),
        text.codePoints().anyMatch(Character::isLowerCase),
        words,
        Sentences.starts(text, words));
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

  /** The characters between a word and the next. */
  public String between(int index) {
    int end = index + 1 < size() ? word(index + 1).start() : text.length();
    return text.substring(word(index).end(), end);
  }
}
