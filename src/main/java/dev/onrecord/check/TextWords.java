package dev.onrecord.check;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A text and its words.
 *
 * @param language a language tag, by which words are judged, not found
 * @param hasLowerCase whether capitals tell anything in it
 * @param starts the words that begin a sentence, and the place behind the last word
 */
record TextWords(
    String text, String language, boolean hasLowerCase, List<Word> words, BitSet starts) {

  static TextWords of(String text, String languageTag) {
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

  int size() {
    return words.size();
  }

  Word word(int index) {
    return words.get(index);
  }

  String key(int index) {
    return words.get(index).key();
  }

  /** What stands between a word and the next. */
  String between(int index) {
    int end = index + 1 < size() ? word(index + 1).start() : text.length();
    return text.substring(word(index).end(), end);
  }
}
