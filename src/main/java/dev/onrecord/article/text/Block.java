package dev.onrecord.article.text;

/**
 * A paragraph, heading or quoted block of an article.
 *
 * @param credit who a quoted block or embedded post names as its author; null if nobody
 */
public record Block(Span span, Kind kind, Credit credit) {

  /** What the markup says a block is. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    CAPTION,
    /** The words of somebody else, set off without quotation marks. */
    QUOTE,
    /** A post of a social network. */
    POST
  }

  /**
   * The author's line below a quoted block.
   *
   * @param date as written, or null
   */
  public record Credit(String author, String handle, String date, String url) {}

  static Block of(int start, int end, Kind kind) {
    return new Block(new Span(start, end), kind, null);
  }

  /** Whether quotation marks in it are read as quotations. */
  public boolean isProse() {
    return kind == Kind.PARAGRAPH;
  }

  /** Whether the block as a whole is somebody's words. */
  public boolean isQuoted() {
    return kind == Kind.QUOTE || kind == Kind.POST;
  }
}
