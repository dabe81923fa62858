package dev.onrecord.statement.query;

/** The order of a list of statements. */
public enum Sort {
  NEWEST_SAID("-said"),
  OLDEST_SAID("said"),
  NEWEST_RECORDED("-recorded"),
  NEWEST_UPDATED("-updated"),
  /** Best match first; among equals, the latest. */
  RELEVANCE("relevance");

  private final String word;

  Sort(String word) {
    this.word = word;
  }

  /** Whether it orders by when items were recorded or edited, not by when something was said. */
  public boolean isByRecordDate() {
    return this == NEWEST_RECORDED || this == NEWEST_UPDATED;
  }

  /** The name in queries. */
  String word() {
    return word;
  }
}
