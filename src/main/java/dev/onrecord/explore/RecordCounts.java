package dev.onrecord.explore;

import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.platform.page.Total;

/**
 * How much is in the record.
 *
 * @param newest when the newest statement was recorded, or null
 */
record RecordCounts(
    Total statements,
    Total withdrawn,
    Total people,
    Total organizations,
    Total models,
    Total topics,
    ShownDate newest) {

  /** A total in digits. */
  public static String words(Total total) {
    String number = String.format("%,d", total.value());
    return total.exact() ? number : "more than " + number;
  }

  public String statementCount() {
    return words(statements);
  }

  public String withdrawnCount() {
    return words(withdrawn);
  }

  public String peopleCount() {
    return words(people);
  }

  public String organizationCount() {
    return words(organizations);
  }

  public String modelCount() {
    return words(models);
  }

  public String topicCount() {
    return words(topics);
  }
}
