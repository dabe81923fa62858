package dev.onrecord.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where words of a quotation stand in a wording in the same order: a local alignment (Smith
 * and Waterman 1981) in which a gap in the wording costs the less of two sums, as in minimap2, so
 * that a short omission is cheap and a long one not without bounds. Omissions at a mark are free. A
 * diff library would align both texts from end to end, however little of one is quoted.
 */
final class Aligner {

  private static final int SAME = 10;

  /** Short words are the same by chance more often. */
  private static final int SAME_SHORT = 6;

  private static final int SHORT = 3;
  private static final int REPLACED = -6;
  private static final int INSERTION = -3;
  private static final int INSERTED = -4;
  private static final int OMISSION = -6;
  private static final int OMITTED = -2;
  private static final int LONG_OMISSION = -26;

  /** Far below what any alignment comes to. */
  private static final int NEVER = Integer.MIN_VALUE / 2;

  private static final int STOP = 0;
  private static final int PAIR = 1;
  private static final int INSERT = 2;
  private static final int OMIT = 3;
  private static final int OMIT_LONG = 4;
  private static final int SOURCE = 7;
  private static final int INSERT_ON = 8;
  private static final int OMIT_ON = 16;
  private static final int OMIT_LONG_ON = 32;

  /** From so many pairs of words on, the ends are compared first. */
  private static final long LARGE = 500_000;

  /** How many pairs of words one alignment may compare: a byte is kept of each. */
  private static final long MOST_CELLS = 26_000_000;

  private final TextWords quote;
  private final Map<String, Integer> ids = new HashMap<>();
  private final int[] quoteIds;
  private final int[] worth;
  private final boolean[] free;

  /** How many more pairs of words may be compared for this quotation. */
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
   * The best run of a part of the quotation in a wording, if they have a word in common and the
   * budget allows to look.
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
    Anchors anchors = cells > LARGE ? Anchors.find(quoteIds, text, from, to) : null;
    return anchors == null
        ? local(wording, text, from, to)
        : between(anchors, wording, text, from, to);
  }

  private Optional<Run> local(Wording wording, int[] text, int from, int to) {
    long cells = (to - from + 1L) * (text.length + 1L);
    if (cells > budget || cells > MOST_CELLS) {
      return Optional.empty();
    }
    budget -= cells;
    return new Matrix(wording, text, from, to).best();
  }

  /** The ends as they stand, and between them what can be aligned. */
  private Optional<Run> between(Anchors anchors, Wording wording, int[] text, int from, int to) {
    int[] pairs = new int[to - from];
    Arrays.fill(pairs, -1);
    int score = 0;
    for (int i = from; i < anchors.from(); i++) {
      pairs[i - from] = anchors.textFrom() - anchors.from() + i;
      score += worth[i];
    }
    for (int i = anchors.to(); i < to; i++) {
      pairs[i - from] = anchors.textTo() - anchors.to() + i;
      score += worth[i];
    }
    int[] rest = Arrays.copyOfRange(text, anchors.textFrom(), anchors.textTo());
    Run run = local(wording, rest, anchors.from(), anchors.to()).orElse(null);
    if (run != null) {
      for (int i = run.from(); i < run.to(); i++) {
        pairs[i - from] = run.pair(i) < 0 ? -1 : run.pair(i) + anchors.textFrom();
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

  /** Where all the words stand in a row, or -1. */
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
      Arrays.fill(inserted, NEVER);
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
      // Behind this word, up to the next.
      int longOmission = free[word + 1] || isOwn ? 0 : LONG_OMISSION;
      int diagonal = 0;
      int omitted = NEVER;
      int omittedLong = NEVER;
      score[0] = 0;
      for (int column = 1; column < width; column++) {
        int source = 0;
        int begun = score[column] + insertion + insert;
        int goneOn = inserted[column] + insert;
        inserted[column] = Math.max(begun, goneOn);
        source |= goneOn > begun ? INSERT_ON : 0;
        int left = score[column - 1];
        int omission = left + OMISSION + OMITTED;
        int omittedMore = omitted + OMITTED;
        source |= omittedMore > omission ? OMIT_ON : 0;
        omitted = Math.max(omission, omittedMore);
        int longer = left + longOmission;
        source |= omittedLong >= longer ? OMIT_LONG_ON : 0;
        omittedLong = Math.max(longer, omittedLong);
        int pair = diagonal + (text[column - 1] == id ? worth[word] : replaced);
        int best = 0;
        int way = STOP;
        if (pair > best) {
          best = pair;
          way = PAIR;
        }
        if (inserted[column] > best) {
          best = inserted[column];
          way = INSERT;
        }
        if (omitted > best) {
          best = omitted;
          way = OMIT;
        }
        if (omittedLong > best) {
          best = omittedLong;
          way = OMIT_LONG;
        }
        diagonal = score[column];
        score[column] = best;
        sources[row * width + column] = (byte) (source | way);
        if (best > bestScore && way == PAIR) {
          bestScore = best;
          bestRow = row;
          bestColumn = column;
        }
      }
    }

    /** Follows the sources back from the best end. */
    Optional<Run> best() {
      if (bestScore == 0) {
        return Optional.empty();
      }
      int[] pairs = new int[bestRow];
      Arrays.fill(pairs, -1);
      int row = bestRow;
      int column = bestColumn;
      int first = row;
      int way = PAIR;
      while (way != STOP) {
        int source = sources[row * width + column];
        switch (way) {
          case PAIR -> {
            row--;
            column--;
            pairs[row] = column;
            first = row;
            way = sources[row * width + column] & SOURCE;
          }
          case INSERT -> {
            row--;
            way = (source & INSERT_ON) != 0 ? INSERT : sources[row * width + column] & SOURCE;
          }
          case OMIT -> {
            column--;
            way = (source & OMIT_ON) != 0 ? OMIT : sources[row * width + column] & SOURCE;
          }
          default -> {
            column--;
            way = (source & OMIT_LONG_ON) != 0 ? OMIT_LONG : sources[row * width + column] & SOURCE;
          }
        }
      }
      return Optional.of(
          new Run(wording, from + first, Arrays.copyOfRange(pairs, first, bestRow), bestScore));
    }
  }
}
