package dev.onrecord.statement.query;

/** The order of a list of statements. */
public enum Sort {
  NEWEST_SAID("-said"),
  OLDEST_SAID("said"),
  NEWEST_RECORDED("-recorded"),
  NEWEST_UPDATED("-updated"),
  /** Best match first; of equal ones, the latest. */
  RELEVANCE("relevance");

  private final String word;

  Sort(String word) {
    this.word = word;
  }

  /** Whether it is an order of the record's own dates, and not of what was said when. */
  public boolean isOfTheRecord() {
    return this == NEWEST_RECORDED || this == NEWEST_UPDATED;
  }

  /** As it stands in a query. */
  String word() {
    return word;
  }
}
