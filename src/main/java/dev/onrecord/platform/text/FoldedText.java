package dev.onrecord.platform.text;

import java.util.Arrays;

/** A folded text that knows which part of the original each of its characters comes from. */
public final class FoldedText {

  private final StringBuilder folded;
  private int[] starts;
  private int[] ends;

  private FoldedText(int length) {
    folded = new StringBuilder(length);
    starts = new int[length];
    ends = new int[length];
  }

  static FoldedText of(Folding folding, String text) {
    FoldedText result = new FoldedText(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at + Character.charCount(text.codePointAt(at));
      while (end < text.length() && !Folding.isBoundary(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      char first = text.charAt(at);
      if (end == at + 1 && first < 0x80 && first != '`') {
        result.add(Character.toLowerCase(first), at, end);
      } else {
        String part = folding.of(text.substring(at, end));
        for (int i = 0; i < part.length(); i++) {
          result.add(part.charAt(i), at, end);
        }
      }
      at = end;
    }
    return result;
  }

  private void add(char c, int start, int end) {
    int length = folded.length();
    if (length == starts.length) {
      int wider = Math.max(16, 2 * length);
      starts = Arrays.copyOf(starts, wider);
      ends = Arrays.copyOf(ends, wider);
    }
    starts[length] = start;
    ends[length] = end;
    folded.append(c);
  }

  public String text() {
    return folded.toString();
  }

  /** Where the character at an offset of the folded text starts in the original. */
  public int start(int offset) {
    return starts[offset];
  }

  /** Where the character before an offset of the folded text ends in the original. */
  public int end(int offset) {
    return ends[offset - 1];
  }
}
