package dev.onrecord.article.attribution;

/** The rules that attribute statements to speakers, in the order in which they are tried. */
public enum AttributionRule {
  /** NAME: "…" */
  LABEL(0.95),
  /** A turn of a transcript. */
  TRANSCRIPT(0.95),
  /** The author's line of a quoted block or an embedded post. */
  CREDIT(0.95),
  /** "…," said NAME */
  VERB_NAME(0.98),
  /** "…," NAME said */
  NAME_VERB(0.98),
  /** "…," according to NAME */
  ACCORDING_TO(0.95),
  /** "…" — NAME */
  DASH(0.9),
  /** NAME said: "…" */
  CUE_BEFORE(0.95),
  /** NAME is not convinced: "…" */
  COLON(0.85),
  /** A paragraph that ends in a colon or comma, with the quotation in the next one. */
  PARAGRAPH_BEFORE(0.93),
  /** NAME issued a statement. "…" */
  ANNOUNCED(0.85),
  /** The subject of the previous sentence: a suggestion. */
  SENTENCE_BEFORE(0.6),
  /** The speaker of another quotation in the paragraph: a suggestion. */
  SAME_PARAGRAPH(0.6),
  /** The speaker of the quotation that ends the previous paragraph: a suggestion. */
  NEIGHBOUR(0.55),
  /** NAME said that … */
  INDIRECT(0.9),
  /** …, NAME said */
  INDIRECT_AFTER(0.9),
  /** No speaker was found. */
  NONE(0);

  private final double confidence;

  AttributionRule(double confidence) {
    this.confidence = confidence;
  }

  /** The probability that the rule is right for a full name, as measured in docs/articles.md. */
  public double confidence() {
    return confidence;
  }

  /** Whether the speaker is only suggested, so that an editor must confirm them. */
  public boolean isSuggestion() {
    return this == SENTENCE_BEFORE || this == SAME_PARAGRAPH || this == NEIGHBOUR;
  }
}
