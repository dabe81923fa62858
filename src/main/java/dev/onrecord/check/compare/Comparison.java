package dev.onrecord.check.compare;

import dev.onrecord.check.text.NameWords;
import dev.onrecord.check.text.TextRange;
import dev.onrecord.check.text.TextWords;
import dev.onrecord.platform.text.Word;
import java.util.ArrayList;
import java.util.List;

/** Lists the differences between a run and its wording, in words and in punctuation. */
final class Comparison {

  /** The most words that may be left out without splitting a replacement in two differences. */
  private static final int MAX_GAP = 2;

  private final TextWords quote;
  private final TextWords text;
  private final Run run;
  private final DifferenceClassifier kinds;
  private final List<Difference> differences = new ArrayList<>();
  private final List<MarkedOmission> omissions = new ArrayList<>();
  private int inversions;
  private boolean hasQuestion;

  /** Where the current difference begins, in the quotation. */
  private int from;

  /** Where the current difference begins, in the text. */
  private int textFrom;

  /** The word of the text after the last one compared. */
  private int textAt;

  private Comparison(TextWords quote, Run run, NameWords names) {
    this.quote = quote;
    this.text = run.wording().words();
    this.run = run;
    this.kinds = new DifferenceClassifier(names);
  }

  static Match of(TextWords quote, Run run, NameWords names) {
    Comparison comparison = new Comparison(quote, run, names);
    comparison.compare();
    return new Match(
        quote,
        run,
        comparison.differences,
        comparison.omissions,
        comparison.inversions,
        comparison.hasQuestion);
  }

  private void compare() {
    textAt = run.firstPair();
    from = run.from();
    textFrom = textAt;
    for (int i = run.from(); i < run.to(); i++) {
      int pair = run.pair(i);
      if (pair < 0) {
        continue;
      }
      if (pair < textAt) {
        close(i, textAt);
        inversions++;
        open(i, pair);
      } else if (pair - textAt > MAX_GAP || isMarked(i) && pair > textAt) {
        close(i, textAt);
        leaveOut(i, textAt, pair);
        open(i, pair);
      }
      if (run.isSame(quote, i)) {
        close(i, pair);
        compareSpelling(i, pair);
        open(i + 1, pair + 1);
      }
      textAt = pair + 1;
    }
    close(run.to(), textAt);
  }

  private void open(int at, int textIndex) {
    from = at;
    textFrom = textIndex;
  }

  /** Whether the quotation marks an omission before a word. */
  private boolean isMarked(int index) {
    return quote.word(index).followsMark()
        || quote.word(index).isOwn()
        || index > run.from() && quote.word(index - 1).isOwn();
  }

  private void leaveOut(int at, int begin, int end) {
    TextRange left = textRange(begin, end);
    if (isMarked(at)) {
      omissions.add(
          new MarkedOmission(
              quoteRange(at, at),
              left,
              !text.hasSentenceStart(begin, end) && kinds.hasNegation(text, begin, end)));
    } else {
      differences.add(
          new Difference(
              Difference.Op.DELETE,
              kinds.of(quote, at, at, text, begin, end),
              false,
              quoteRange(at, at),
              left,
              0));
    }
  }

  /** Ends the current difference. */
  private void close(int to, int textTo) {
    if (from < to && textFrom < textTo) {
      replace(to, textTo);
    } else if (from < to) {
      add(Difference.Op.INSERT, from, to, textFrom, textFrom);
    } else if (textFrom < textTo) {
      leaveOut(to, textFrom, textTo);
    }
  }

  /** Adds one difference a word if both sides have as many, so that each has its own kind. */
  private void replace(int to, int textTo) {
    if (to - from != textTo - textFrom) {
      add(Difference.Op.REPLACE, from, to, textFrom, textTo);
      return;
    }
    for (int i = from; i < to; i++) {
      int pair = textFrom + i - from;
      add(Difference.Op.REPLACE, i, i + 1, pair, pair + 1);
    }
  }

  private void add(Difference.Op op, int begin, int end, int textBegin, int textEnd) {
    boolean isOwn = true;
    for (int i = begin; i < end; i++) {
      isOwn &= quote.word(i).isOwn();
    }
    TextRange left = textRange(textBegin, textEnd);
    differences.add(
        new Difference(
            op,
            kinds.of(quote, begin, end, text, textBegin, textEnd),
            isOwn,
            quoteRange(begin, end),
            left,
            end - begin));
    if (isOwn && left.length() > 0) {
      omissions.add(new MarkedOmission(quoteRange(begin, end), left, false));
    }
  }

  /** Compares the spelling of two same words, and the punctuation after them. */
  private void compareSpelling(int index, int pair) {
    Word word = quote.word(index);
    Word other = text.word(pair);
    String spelling = letters(quote.text(), word);
    String otherSpelling = letters(text.text(), other);
    if (!spelling.equals(otherSpelling)) {
      boolean isCase = spelling.equalsIgnoreCase(otherSpelling);
      differences.add(
          new Difference(
              Difference.Op.REPLACE,
              isCase ? DifferenceKind.CASE : DifferenceKind.PUNCTUATION,
              false,
              new TextRange(word.start(), word.end()),
              new TextRange(other.start(), other.end()),
              1));
    }
    boolean isLast = index + 1 == quote.size();
    boolean isContinued = index + 1 < run.to() && run.pair(index + 1) == pair + 1;
    String between = quote.between(index);
    String textBetween = text.between(pair);
    compareQuestions(between, textBetween, isLast);
    if (isContinued && !collapsed(between).equals(collapsed(textBetween))) {
      addPunctuation(word.end(), between, other.end(), textBetween);
    }
  }

  private static String letters(String text, Word word) {
    return text.substring(word.start(), word.end()).replaceAll("[\\p{Cf}\\[\\]]", "");
  }

  private static String collapsed(String between) {
    return between.replaceAll("\\s+", " ");
  }

  private void compareQuestions(String between, String textBetween, boolean isLast) {
    boolean asks = isQuestion(between);
    boolean textAsks = isQuestion(textBetween);
    // A quotation may end without the mark that ends the sentence.
    hasQuestion |= asks && !textAsks || textAsks && !asks && !(isLast && between.isBlank());
  }

  private static boolean isQuestion(String between) {
    return between.indexOf('?') >= 0
        || between.indexOf('\uFF1F') >= 0
        || between.indexOf('\u061F') >= 0;
  }

  private void addPunctuation(int start, String between, int textStart, String textBetween) {
    Difference.Op op =
        between.isBlank()
            ? Difference.Op.DELETE
            : textBetween.isBlank() ? Difference.Op.INSERT : Difference.Op.REPLACE;
    differences.add(
        new Difference(
            op,
            DifferenceKind.PUNCTUATION,
            false,
            new TextRange(start, start + between.length()),
            new TextRange(textStart, textStart + textBetween.length()),
            0));
  }

  private TextRange quoteRange(int begin, int end) {
    return range(quote, begin, end);
  }

  private TextRange textRange(int begin, int end) {
    return range(text, begin, end);
  }

  /** The range of some words. The range of none is empty, before the next word. */
  private static TextRange range(TextWords words, int begin, int end) {
    if (begin < end) {
      return new TextRange(words.word(begin).start(), words.word(end - 1).end());
    }
    int at = begin < words.size() ? words.word(begin).start() : words.text().length();
    return new TextRange(at, at);
  }
}
