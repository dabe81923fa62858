package dev.onrecord.check.text;

import dev.onrecord.platform.text.Word;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that begin a sentence. */
final class Sentences {

  /** The end of a sentence: a line break, or a mark, closing quotes and a space. */
  private static final Pattern END =
      Pattern.compile(
          "\\n|[.!?\\u2026][\\p{Pe}\\p{Pf}\\p{Pi}\"']*\\s|[\\u3002\\uFF01\\uFF1F]"
              // Danda and double danda, and the question mark and full stop of Arabic and Urdu.
              + "|[\\u0964\\u0965\\u061F\\u06D4]");

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "inc", "corp", "eg", "ie");

  private Sentences() {}

  /** The indexes of words that begin a sentence, and the index after the last word. */
  static BitSet starts(String text, List<Word> words) {
    BitSet starts = new BitSet(words.size() + 1);
    starts.set(0);
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
    // The full stop of an abbreviation may also end the sentence.
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

  /** The one letter that often ends a sentence and is rarely an initial. */
  private static boolean isPronoun(Word word) {
    return word.key().equals("i");
  }
}
