package dev.onrecord.check.compare;

/**
 * The ends of a long quotation that occur in a text word for word, so that only what is between
 * them must be aligned.
 *
 * @param from the first word of the quotation after the common beginning
 * @param to the first word of the quotation that belongs to the common end
 * @param textFrom the word of the text that corresponds to {@code from}
 * @param textTo the word of the text that corresponds to {@code to}
 */
record CommonEnds(int from, int to, int textFrom, int textTo) {

  /** The length of an end, in words: too long to match by chance. */
  private static final int LENGTH = 12;

  /**
   * Finds both ends in a text.
   *
   * @return null if one of them does not occur in the text
   */
  static CommonEnds find(int[] quote, int[] text, int from, int to) {
    if (to - from < 2 * LENGTH) {
      return null;
    }
    int head = first(quote, from, text);
    int tail = last(quote, to - LENGTH, text);
    if (head < 0 || tail < head) {
      return null;
    }
    int begin = from;
    int textBegin = head;
    int end = to;
    int textEnd = tail + LENGTH;
    while (begin < end && textBegin < textEnd && quote[begin] == text[textBegin]) {
      begin++;
      textBegin++;
    }
    while (begin < end && textBegin < textEnd && quote[end - 1] == text[textEnd - 1]) {
      end--;
      textEnd--;
    }
    return new CommonEnds(begin, end, textBegin, textEnd);
  }

  private static int first(int[] quote, int from, int[] text) {
    for (int at = 0; at + LENGTH <= text.length; at++) {
      if (occurs(quote, from, text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static int last(int[] quote, int from, int[] text) {
    for (int at = text.length - LENGTH; at >= 0; at--) {
      if (occurs(quote, from, text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean occurs(int[] quote, int from, int[] text, int at) {
    for (int i = 0; i < LENGTH; i++) {
      if (quote[from + i] != text[at + i]) {
        return false;
      }
    }
    return true;
  }
}
