package dev.onrecord.article.context;

import dev.onrecord.article.text.Span;

/**
 * The date of a statement.
 *
 * @param edtf the date
 * @param expression the span of the date expression, or null
 * @param from where the date was found
 */
public record SaidDate(String edtf, Span expression, From from) {

  /** Where a date was found, the most reliable first. */
  public enum From {
    CUE_SENTENCE(0.9),
    SENTENCE_BEFORE(0.75),
    PARAGRAPH_BEFORE(0.65),
    CREDIT(0.95),
    /** No date was found, so the statement is only known to be no later than the article. */
    ARTICLE(1);

    private final double confidence;

    From(double confidence) {
      this.confidence = confidence;
    }

    public double confidence() {
      return confidence;
    }
  }
}
