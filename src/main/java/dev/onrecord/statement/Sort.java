package dev.onrecord.statement;

/** The order of a list of statements. */
public enum Sort {
  NEWEST_SAID("-said"),
  OLDEST_SAID("said"),
  NEWEST_RECORDED("-recorded"),
  /** Best match first; of equal ones, the latest. */
  RELEVANCE("relevance");

  private final String word;

  Sort(String word) {
    this.word = word;
  }

  /** As it stands in a query. */
  String word() {
    return word;
  }
}
