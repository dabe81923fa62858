package dev.onrecord.check.text;

import dev.onrecord.platform.text.Word;
import dev.onrecord.platform.text.WordReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The word shingles of a text: its sequences of two and three words, which the index stores. */
public final class Shingles {

  private static final int LONGEST = 3;

  /** The characters of a word that a shingle keeps. The alignment compares whole words. */
  private static final int MAX_WORD_LENGTH = 30;

  private Shingles() {}

  /** All shingles of a text. The only shingle of a single word is that word. */
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

  /**
   * At most so many of the shingles of a text: from each part of it the longest, often the rarest.
   */
  public static List<String> sample(Set<String> shingles, int most) {
    List<String> all = List.copyOf(shingles);
    if (all.size() <= most) {
      return all;
    }
    List<String> some = new ArrayList<>(most);
    for (int i = 0; i < most; i++) {
      int from = (int) ((long) i * all.size() / most);
      int to = (int) ((i + 1L) * all.size() / most);
      some.add(Collections.max(all.subList(from, to), Comparator.comparing(String::length)));
    }
    return some;
  }

  private static List<String> keys(List<Word> words) {
    List<String> keys = new ArrayList<>(words.size());
    for (Word word : words) {
      String key = word.key();
      keys.add(key.length() > MAX_WORD_LENGTH ? key.substring(0, MAX_WORD_LENGTH) : key);
    }
    return keys;
  }
}
