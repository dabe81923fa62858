package dev.onrecord.article.text;

/**
 * A range of an article's text, in UTF-16 code units.
 *
 * @param end exclusive
 */
public record Span(int start, int end) {

  public String in(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
