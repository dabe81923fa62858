package dev.onrecord.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sequences of two and of three words of a text, by which the index finds it. */
public final class Shingles {

  private static final int LONGEST = 3;

  /** The most characters of a word that are compared here: what is longer is aligned later. */
  private static final int MOST_OF_WORD = 30;

  private Shingles() {}

  /** All of them; of one word alone, that word. */
  public static Set<String> of(String text) {
    List<String> keys = keys(WordReader.read(text));
    Set<String> shingles = new LinkedHashSet<>();
    for (int length = 2; length <= LONGEST; length++) {
      for (int i = 0; i + length <= keys.size(); i++) {
        shingles.add(String.join(" ", keys.subList(i, i + length)));
      }
    }
    if (keys.size() == 1) {
      shingles.add(keys.get(0));
    }
    return shingles;
  }

  private static List<String> keys(List<Word> words) {
    List<String> keys = new ArrayList<>(words.size());
    for (Word word : words) {
      String key = word.key();
      keys.add(key.length() > MOST_OF_WORD ? key.substring(0, MOST_OF_WORD) : key);
    }
    return keys;
  }
}
