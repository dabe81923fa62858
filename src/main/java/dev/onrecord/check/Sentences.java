package dev.onrecord.check;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the sentences of a text begin, by its words. */
final class Sentences {

  /** An end of a sentence between two words: a line break, or a sign, quotes and a space. */
  private static final Pattern END =
      Pattern.compile("\\n|[.!?\\u2026][\\p{Pe}\\p{Pf}\\p{Pi}\"']*\\s|[\\u3002\\uFF01\\uFF1F]");

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "inc", "corp", "eg", "ie");

  private Sentences() {}

  /** The words that begin a sentence. */
  static BitSet starts(String text, List<Word> words) {
    BitSet starts = new BitSet(words.size() + 1);
    starts.set(0);
    // Behind the last word, the last sentence ends.
    starts.set(words.size());
    for (int i = 1; i < words.size(); i++) {
      if (isBetween(text, words.get(i - 1), words.get(i))) {
        starts.set(i);
      }
    }
    return starts;
  }

  private static boolean isBetween(String text, Word before, Word after) {
    if (after.start() - before.end() == 1
        && text.charAt(before.end()) == ' '
        && text.charAt(before.end() - 1) != '.') {
      return false;
    }
    // A word with points may hold the one that ends the sentence.
    int from = text.charAt(before.end() - 1) == '.' ? before.end() - 1 : before.end();
    Matcher end = END.matcher(text.substring(from, after.start()));
    if (!end.find()) {
      return false;
    }
    if (end.group().equals("\n")) {
      return true;
    }
    int first = text.codePointAt(after.start());
    boolean isPoint = end.group().startsWith(".");
    boolean isTitle = TITLES.contains(before.key()) || before.key().length() == 1;
    return !Character.isLowerCase(first)
        && !(isPoint
            && isTitle
            && Character.isLetter(before.key().charAt(0))
            && !isPronoun(before));
  }

  /** The one letter that is often the last of a sentence, and hardly ever an initial. */
  private static boolean isPronoun(Word word) {
    return word.key().equals("i");
  }
}
