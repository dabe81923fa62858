package dev.onrecord.explore.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.change.Action;
import dev.onrecord.change.FieldChange;
import dev.onrecord.change.HistoryEntry;
import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.json.JsonTree;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A change in the history of a statement.
 *
 * @param reason why its content was erased, or null
 * @param fields the changed fields; none for the first entry, which is the whole item
 */
public record HistoryRow(
    long seq, ShownDate at, String actor, String action, String reason, List<Field> fields) {

  /**
   * A changed field: what both values begin and end with, and what differs between.
   *
   * @param before null if there was no value
   * @param after null if there is no value
   */
  public record Field(String name, String start, String before, String after, String end) {}

  public static HistoryRow of(HistoryEntry entry) {
    return new HistoryRow(
        entry.seq(),
        ShownDate.of(entry.at()),
        entry.actor(),
        Labels.of(EnumNames.snake(entry.action())),
        entry.reason(),
        entry.action() == Action.CREATED
            ? List.of()
            : entry.changes().stream().map(HistoryRow::field).toList());
  }

  private static Field field(FieldChange change) {
    String before = text(change.before());
    String after = text(change.after());
    if (before == null || after == null) {
      return new Field(change.field(), "", before, after, "");
    }
    int start = boundary(before, commonStart(before, after));
    int end = commonEnd(before.substring(start), after.substring(start));
    return new Field(
        change.field(),
        before.substring(0, start),
        before.substring(start, before.length() - end),
        after.substring(start, after.length() - end),
        before.substring(before.length() - end));
  }

  private static int commonStart(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return IntStream.range(0, shorter)
        .filter(i -> one.charAt(i) != other.charAt(i))
        .findFirst()
        .orElse(shorter);
  }

  /** The length of the common end, from a space on, so that words stay whole. */
  private static int commonEnd(String one, String other) {
    int end = 0;
    int whole = 0;
    while (end < Math.min(one.length(), other.length())
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
      if (one.charAt(one.length() - end) == ' ') {
        whole = end;
      }
    }
    return whole;
  }

  /** The last beginning of a word at or before a place. */
  private static int boundary(String text, int place) {
    return text.lastIndexOf(' ', Math.max(0, place - 1)) + 1;
  }

  /** A value in words, such as {@code reason fabricated, note It never took place.} */
  private static String text(JsonNode value) {
    if (value == null) {
      return null;
    }
    if (value.isObject()) {
      return value.properties().stream()
          .map(field -> field.getKey() + " " + text(field.getValue()))
          .collect(Collectors.joining(", "));
    }
    return value.isArray()
        ? JsonTree.each(value).map(HistoryRow::text).collect(Collectors.joining("; "))
        : value.asText();
  }
}
