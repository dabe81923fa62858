package dev.onrecord.article.text;

/**
 * A paragraph, heading or quoted block of an article.
 *
 * @param credit the author of a quoted block or embedded post, or null
 */
public record Block(Span span, Kind kind, Credit credit) {

  /** Kinds of blocks, as given by the markup. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    CAPTION,
    /** Somebody else's words as a block without quotation marks. */
    QUOTE,
    /** A post of a social network. */
    POST
  }

  /**
   * The credit line below a quoted block.
   *
   * @param date as written, or null
   */
  public record Credit(String author, String handle, String date, String url) {

    private static final int ISO_DAY = 10;

    /** The same credit on the day of an ISO time; unchanged for anything else. */
    Credit on(String time) {
      return time.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")
          ? new Credit(author, handle, time.substring(0, ISO_DAY), url)
          : this;
    }
  }

  static Block of(int start, int end, Kind kind) {
    return new Block(new Span(start, end), kind, null);
  }

  /** Whether quotations are read in this kind of block. */
  public boolean isProse() {
    return kind == Kind.PARAGRAPH;
  }

  /** Whether the whole block is a quotation. */
  public boolean isQuoted() {
    return kind == Kind.QUOTE || kind == Kind.POST;
  }
}
