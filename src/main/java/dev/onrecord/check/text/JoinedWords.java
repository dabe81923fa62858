package dev.onrecord.check.text;

import dev.onrecord.platform.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins the parts of hyphenated words and the groups of digits of numbers.
 *
 * @param words the words of a text
 * @param keys the words that parts may be joined to
 * @param separable those of them whose parts may also be separate words
 */
record JoinedWords(List<Word> words, Set<String> keys, Set<String> separable) {

  /** The longest key of a joined word, in characters. */
  private static final int MAX_LENGTH = 60;

  /** The words of the text, with as many adjacent parts joined as make a word. */
  List<Word> read() {
    List<Word> joined = new ArrayList<>(words.size());
    for (int from = 0; from < words.size(); ) {
      int to = longest(from);
      joined.add(to - from == 1 ? words.get(from) : joined(from, to));
      from = to;
    }
    return joined;
  }

  /** The word after the longest joined word that begins at a word. */
  private int longest(int from) {
    int longest = from + 1;
    if (separable.isEmpty() && (longest == words.size() || !words.get(longest).isJoined())) {
      return longest;
    }
    boolean areParts = true;
    StringBuilder key = new StringBuilder(words.get(from).key());
    for (int i = from + 1; i < words.size() && key.length() <= MAX_LENGTH; i++) {
      areParts &= words.get(i).isJoined();
      if (!areParts && words.get(i - 1).joinsDigits(words.get(i).key())) {
        return longest;
      }
      key.append(words.get(i).key());
      if (areParts ? keys.contains(key.toString()) : separable.contains(key.toString())) {
        longest = i + 1;
      }
    }
    return longest;
  }

  private Word joined(int from, int to) {
    StringBuilder key = new StringBuilder();
    boolean isOwn = false;
    for (Word part : words.subList(from, to)) {
      key.append(part.key());
      isOwn |= part.isOwn();
    }
    Word first = words.get(from);
    return new Word(
        key.toString(),
        first.start(),
        words.get(to - 1).end(),
        isOwn,
        first.isJoined(),
        first.followsMark());
  }
}
