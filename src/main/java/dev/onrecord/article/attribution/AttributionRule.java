package dev.onrecord.article.attribution;

/** The rules that say whose words a quotation is, in the order in which they are tried. */
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
  /** "…," he said. "…" */
  CONTINUED(0.93),
  /** A paragraph that ends in a colon or comma, and the quotation in the next one. */
  PARAGRAPH_BEFORE(0.93),
  /** NAME issued a statement. "…" */
  ANNOUNCED(0.85),
  /** The sentence before is about somebody: a suggestion. */
  SENTENCE_BEFORE(0.6),
  /** Another quotation in the paragraph has a speaker: a suggestion. */
  SAME_PARAGRAPH(0.6),
  /** The paragraph before ends with somebody's words: a suggestion. */
  NEIGHBOUR(0.55),
  /** NAME said that … */
  INDIRECT(0.9),
  /** …, NAME said */
  INDIRECT_AFTER(0.9),
  /** Nothing says whose words they are. */
  NONE(0);

  private final double confidence;

  AttributionRule(double confidence) {
    this.confidence = confidence;
  }

  /** How often it is right where the speaker is named in full; docs/articles.md says on what. */
  public double confidence() {
    return confidence;
  }

  /** Whether the speaker is only likely, and an editor must say so. */
  public boolean isSuggestion() {
    return this == SENTENCE_BEFORE || this == SAME_PARAGRAPH || this == NEIGHBOUR;
  }
}
