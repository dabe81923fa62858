package dev.onrecord.check;

import java.util.ArrayList;
import java.util.List;

/** Compares a run with its wording word by word, and what stands between the words. */
final class Comparison {

  /** As many words of a text may be left out within a replacement that is one place. */
  private static final int NEAR = 2;

  private final TextWords quote;
  private final TextWords text;
  private final Run run;
  private final DifferenceKinds kinds;
  private final List<Difference> differences = new ArrayList<>();
  private final List<MarkedOmission> omissions = new ArrayList<>();
  private int turns;
  private boolean hasQuestion;

  /** Where the words begin that are not the same, on both sides. */
  private int from;

  private int textFrom;

  /** The text's word behind the last one that was seen. */
  private int textAt;

  private Comparison(TextWords quote, Run run, NameWords names) {
    this.quote = quote;
    this.text = run.wording().words();
    this.run = run;
    this.kinds = new DifferenceKinds(names);
  }

  static Match of(TextWords quote, Run run, NameWords names) {
    Comparison comparison = new Comparison(quote, run, names);
    comparison.compare();
    return new Match(
        quote,
        run,
        comparison.differences,
        comparison.omissions,
        comparison.turns,
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
        turns++;
        open(i, pair);
      } else if (pair - textAt > NEAR || isMarked(i) && pair > textAt) {
        close(i, textAt);
        leaveOut(i, textAt, pair);
        open(i, pair);
      }
      if (run.isSame(quote, i)) {
        close(i, pair);
        compareWritten(i, pair);
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

  /** Whether an omission before a word is one that the quotation shows. */
  private boolean isMarked(int index) {
    return quote.word(index).followsMark()
        || quote.word(index).isOwn()
        || index > run.from() && quote.word(index - 1).isOwn();
  }

  private void leaveOut(int at, int begin, int end) {
    Range left = textRange(begin, end);
    if (isMarked(at)) {
      omissions.add(new MarkedOmission(quoteRange(at, at), left));
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

  /** Ends a place of words that are not the same. */
  private void close(int to, int textTo) {
    if (from < to && textFrom < textTo) {
      replace(to, textTo);
    } else if (from < to) {
      add(Difference.Op.INSERT, from, to, textFrom, textFrom);
    } else if (textFrom < textTo) {
      leaveOut(to, textFrom, textTo);
    }
  }

  /** Word for word where there are as many on both sides, so that each tells what it is about. */
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
    Range left = textRange(textBegin, textEnd);
    differences.add(
        new Difference(
            op,
            kinds.of(quote, begin, end, text, textBegin, textEnd),
            isOwn,
            quoteRange(begin, end),
            left,
            end - begin));
    if (isOwn && left.length() > 0) {
      omissions.add(new MarkedOmission(quoteRange(begin, end), left));
    }
  }

  /** Two words that are the same may be written in two ways, and so may what follows. */
  private void compareWritten(int index, int pair) {
    Word word = quote.word(index);
    Word other = text.word(pair);
    String written = letters(quote.text(), word);
    String otherwise = letters(text.text(), other);
    if (!written.equals(otherwise)) {
      boolean isCase = written.equalsIgnoreCase(otherwise);
      differences.add(
          new Difference(
              Difference.Op.REPLACE,
              isCase ? DifferenceKind.CASE : DifferenceKind.PUNCTUATION,
              false,
              new Range(word.start(), word.end()),
              new Range(other.start(), other.end()),
              1));
    }
    boolean isLast = index + 1 == quote.size();
    boolean goesOn = index + 1 < run.to() && run.pair(index + 1) == pair + 1;
    String between = quote.between(index);
    String textBetween = text.between(pair);
    compareQuestions(between, textBetween, isLast);
    if (goesOn && !collapsed(between).equals(collapsed(textBetween))) {
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
    // A quotation may end without the sign that ends the sentence.
    hasQuestion |= asks && !textAsks || textAsks && !asks && !(isLast && between.isBlank());
  }

  private static boolean isQuestion(String between) {
    return between.indexOf('?') >= 0 || between.indexOf('\uFF1F') >= 0;
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
            new Range(start, start + between.length()),
            new Range(textStart, textStart + textBetween.length()),
            0));
  }

  private Range quoteRange(int begin, int end) {
    return range(quote, begin, end);
  }

  private Range textRange(int begin, int end) {
    return range(text, begin, end);
  }

  /** The range of some words; of none, the place before the word that would follow. */
  private static Range range(TextWords words, int begin, int end) {
    if (begin < end) {
      return new Range(words.word(begin).start(), words.word(end - 1).end());
    }
    int at = begin < words.size() ? words.word(begin).start() : words.text().length();
    return new Range(at, at);
  }
}
