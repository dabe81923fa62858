package dev.onrecord.check.compare;

import dev.onrecord.check.text.TextWords;
import dev.onrecord.platform.text.Word;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Aligns a quotation with a wording: a local alignment (Smith and Waterman 1981) with two-piece gap
 * costs, as in minimap2, so that a short omission is cheap and the cost of a long one is bounded.
 * Omissions at a mark are free. A diff library would align both texts from end to end, however
 * little is quoted (ADR 24).
 */
final class Aligner {

  private static final int SAME = 10;

  /** Short words match by chance more often. */
  private static final int SAME_SHORT = 6;

  private static final int SHORT = 3;
  private static final int REPLACED = -6;
  private static final int INSERTION = -3;
  private static final int INSERTED = -4;
  private static final int OMISSION = -6;
  private static final int OMITTED = -2;
  private static final int LONG_OMISSION = -26;

  /** Below the score of any alignment, and far from overflow. */
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private static final int STOP = 0;
  private static final int PAIR = 1;
  private static final int INSERT = 2;
  private static final int OMIT = 3;
  private static final int OMIT_LONG = 4;
  private static final int SOURCE = 7;
  private static final int INSERT_EXTENDED = 8;
  private static final int OMIT_EXTENDED = 16;
  private static final int OMIT_LONG_EXTENDED = 32;

  /** The number of word pairs from which the ends are matched first. */
  private static final long LARGE = 500_000;

  /** The most word pairs that one alignment compares. Each takes a byte. */
  private static final long MAX_CELLS = 26_000_000;

  private final TextWords quote;
  private final Map<String, Integer> ids = new HashMap<>();
  private final int[] quoteIds;
  private final int[] worth;
  private final boolean[] free;

  /** The word pairs that may still be compared for this quotation. */
  private long budget;

  Aligner(TextWords quote, long budget) {
    this.quote = quote;
    this.budget = budget;
    this.quoteIds = new int[quote.size()];
    this.worth = new int[quote.size()];
    this.free = new boolean[quote.size() + 1];
    for (int i = 0; i < quote.size(); i++) {
      Word word = quote.word(i);
      quoteIds[i] = ids.computeIfAbsent(word.key(), key -> ids.size());
      worth[i] = word.key().length() <= SHORT && word.key().charAt(0) < 0x250 ? SAME_SHORT : SAME;
      boolean isMarked = word.followsMark() || word.isOwn();
      free[i] = isMarked || i > 0 && quote.word(i - 1).isOwn();
    }
  }

  /**
   * The best run of a part of the quotation in a wording. Empty if they share no word or the budget
   * is spent.
   */
  Optional<Run> align(Wording wording, int from, int to) {
    int[] text = ids(wording.words());
    int whole = contained(text, from, to);
    if (whole >= 0) {
      int[] pairs = new int[to - from];
      int score = 0;
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = whole + i;
        score += worth[from + i];
      }
      return Optional.of(new Run(wording, from, pairs, score));
    }
    long cells = (to - from + 1L) * (text.length + 1L);
    CommonEnds ends = cells > LARGE ? CommonEnds.find(quoteIds, text, from, to) : null;
    return ends == null ? local(wording, text, from, to) : between(ends, wording, text, from, to);
  }

  private Optional<Run> local(Wording wording, int[] text, int from, int to) {
    long cells = (to - from + 1L) * (text.length + 1L);
    if (cells > budget || cells > MAX_CELLS) {
      return Optional.empty();
    }
    budget -= cells;
    return new Matrix(wording, text, from, to).best();
  }

  /** Pairs the common ends one to one, and aligns what is between them. */
  private Optional<Run> between(CommonEnds ends, Wording wording, int[] text, int from, int to) {
    int[] pairs = new int[to - from];
    Arrays.fill(pairs, -1);
    int score = 0;
    for (int i = from; i < ends.from(); i++) {
      pairs[i - from] = ends.textFrom() - ends.from() + i;
      score += worth[i];
    }
    for (int i = ends.to(); i < to; i++) {
      pairs[i - from] = ends.textTo() - ends.to() + i;
      score += worth[i];
    }
    int[] rest = Arrays.copyOfRange(text, ends.textFrom(), ends.textTo());
    Run run = local(wording, rest, ends.from(), ends.to()).orElse(null);
    if (run != null) {
      for (int i = run.from(); i < run.to(); i++) {
        pairs[i - from] = run.pair(i) < 0 ? -1 : run.pair(i) + ends.textFrom();
      }
      score += run.score();
    }
    return Optional.of(new Run(wording, from, pairs, score));
  }

  private int[] ids(TextWords words) {
    List<Word> all = words.words();
    int[] found = new int[all.size()];
    for (int j = 0; j < found.length; j++) {
      found[j] = ids.getOrDefault(all.get(j).key(), -1);
    }
    return found;
  }

  /** The index in the text where all the words occur in a row, or -1. */
  private int contained(int[] text, int from, int to) {
    for (int at = 0; at + to - from <= text.length; at++) {
      int length = 0;
      while (length < to - from && text[at + length] == quoteIds[from + length]) {
        length++;
      }
      if (length == to - from) {
        return at;
      }
    }
    return -1;
  }

  private final class Matrix {
    private final Wording wording;
    private final int[] text;
    private final int from;
    private final int width;
    private final byte[] sources;
    private int bestScore;
    private int bestRow;
    private int bestColumn;

    Matrix(Wording wording, int[] text, int from, int to) {
      this.wording = wording;
      this.text = text;
      this.from = from;
      this.width = text.length + 1;
      this.sources = new byte[(to - from + 1) * width];
      fill(to - from);
    }

    private void fill(int rows) {
      int[] score = new int[width];
      int[] inserted = new int[width];
      Arrays.fill(inserted, IMPOSSIBLE);
      for (int row = 1; row <= rows; row++) {
        fillRow(row, score, inserted);
      }
    }

    private void fillRow(int row, int[] score, int[] inserted) {
      int word = from + row - 1;
      int id = quoteIds[word];
      boolean isOwn = quote.word(word).isOwn();
      int insertion = isOwn ? 0 : INSERTION;
      int insert = isOwn ? 0 : INSERTED;
      int replaced = isOwn ? 0 : REPLACED;
      // An omission after this word.
      int longOmission = free[word + 1] || isOwn ? 0 : LONG_OMISSION;
      int diagonal = 0;
      int omitted = IMPOSSIBLE;
      int omittedLong = IMPOSSIBLE;
      score[0] = 0;
      for (int column = 1; column < width; column++) {
        int source = 0;
        int opened = score[column] + insertion + insert;
        int extended = inserted[column] + insert;
        inserted[column] = Math.max(opened, extended);
        source |= extended > opened ? INSERT_EXTENDED : 0;
        int left = score[column - 1];
        int omission = left + OMISSION + OMITTED;
        int omittedMore = omitted + OMITTED;
        source |= omittedMore > omission ? OMIT_EXTENDED : 0;
        omitted = Math.max(omission, omittedMore);
        int longer = left + longOmission;
        source |= omittedLong >= longer ? OMIT_LONG_EXTENDED : 0;
        omittedLong = Math.max(longer, omittedLong);
        int pair = diagonal + (text[column - 1] == id ? worth[word] : replaced);
        int best = 0;
        int move = STOP;
        if (pair > best) {
          best = pair;
          move = PAIR;
        }
        if (inserted[column] > best) {
          best = inserted[column];
          move = INSERT;
        }
        if (omitted > best) {
          best = omitted;
          move = OMIT;
        }
        if (omittedLong > best) {
          best = omittedLong;
          move = OMIT_LONG;
        }
        diagonal = score[column];
        score[column] = best;
        sources[row * width + column] = (byte) (source | move);
        if (best > bestScore && move == PAIR) {
          bestScore = best;
          bestRow = row;
          bestColumn = column;
        }
      }
    }

    /** Traces the best alignment back from its end. */
    Optional<Run> best() {
      if (bestScore == 0) {
        return Optional.empty();
      }
      int[] pairs = new int[bestRow];
      Arrays.fill(pairs, -1);
      int row = bestRow;
      int column = bestColumn;
      int first = row;
      int move = PAIR;
      while (move != STOP) {
        int source = sources[row * width + column];
        switch (move) {
          case PAIR -> {
            row--;
            column--;
            pairs[row] = column;
            first = row;
            move = sources[row * width + column] & SOURCE;
          }
          case INSERT -> {
            row--;
            move =
                (source & INSERT_EXTENDED) != 0 ? INSERT : sources[row * width + column] & SOURCE;
          }
          case OMIT -> {
            column--;
            move = (source & OMIT_EXTENDED) != 0 ? OMIT : sources[row * width + column] & SOURCE;
          }
          default -> {
            column--;
            move =
                (source & OMIT_LONG_EXTENDED) != 0
                    ? OMIT_LONG
                    : sources[row * width + column] & SOURCE;
          }
        }
      }
      return Optional.of(
          new Run(wording, from + first, Arrays.copyOfRange(pairs, first, bestRow), bestScore));
    }
  }
}
