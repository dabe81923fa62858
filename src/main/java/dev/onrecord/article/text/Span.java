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
}
