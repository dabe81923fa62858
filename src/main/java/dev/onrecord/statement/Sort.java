package dev.onrecord.statement;

/** The order of a list of statements. */
enum Sort {
  NEWEST_SAID("-said"),
  OLDEST_SAID("said"),
  NEWEST_RECORDED("-recorded");

  private final String word;

  Sort(String word) {
    this.word = word;
  }

  /** As it stands in a query. */
  String word() {
    return word;
  }
}
