package dev.onrecord.check;

/**
 * What the ends of a part of a long quotation have in common with a text word for word, so that
 * only what is between has to be aligned.
 *
 * @param from the first word of the quotation that is not the same
 * @param to the word of the quotation behind the last that is not
 * @param textFrom the text's word beside the first
 * @param textTo the text's word beside the last
 */
record Anchors(int from, int to, int textFrom, int textTo) {

  /** So many words in a row stand in a text for no other reason. */
  private static final int LENGTH = 12;

  /**
   * Finds where the ends stand.
   *
   * @return null where one of them does not stand in the text
   */
  static Anchors find(int[] quote, int[] text, int from, int to) {
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
    return new Anchors(begin, end, textBegin, textEnd);
  }

  private static int first(int[] quote, int from, int[] text) {
    for (int at = 0; at + LENGTH <= text.length; at++) {
      if (stands(quote, from, text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static int last(int[] quote, int from, int[] text) {
    for (int at = text.length - LENGTH; at >= 0; at--) {
      if (stands(quote, from, text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean stands(int[] quote, int from, int[] text, int at) {
    for (int i = 0; i < LENGTH; i++) {
      if (quote[from + i] != text[at + i]) {
        return false;
      }
    }
    return true;
  }
}
