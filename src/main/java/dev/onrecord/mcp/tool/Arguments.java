package dev.onrecord.mcp.tool;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.Text;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.position.WindowQuery;
import dev.onrecord.statement.query.DateMatch;
import java.util.List;

/** Converts arguments as parameters of the API are converted. Absent ones stay null. */
final class Arguments {

  // Descriptions of arguments that several tools have.
  static final String SINCE = "Count only statements since this EDTF date";
  static final String UNTIL = "Count only statements until this EDTF date";
  static final String DATES =
      "possible (default): statements that may be in the window; certain: only those that surely are";
  static final String CURSOR = "The next of the page before";

  private static final int DEFAULT_LIMIT = 10;

  private Arguments() {}

  static String text(String name, String value) {
    try {
      return value == null ? null : Text.clean(value);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(name, e.getMessage());
    }
  }

  static List<String> texts(String name, List<String> values) {
    return values == null ? null : values.stream().map(value -> text(name, value)).toList();
  }

  static EdtfDate date(String name, String value) {
    try {
      return value == null ? null : EdtfDate.parse(value);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(name, e.getMessage());
    }
  }

  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return word == null ? null : EnumNames.require(type, word);
  }

  /** The number of items to return. */
  static int limit(Integer given) {
    return orElse(given, DEFAULT_LIMIT);
  }

  /** Sets the window and the page of a query about positions. */
  static void window(
      WindowQuery query, String from, String to, String dates, Integer limit, String cursor) {
    query.from = date("from", from);
    query.to = date("to", to);
    query.dates = orElse(constant(DateMatch.class, dates), query.dates);
    query.limit = limit(limit);
    query.cursor = cursor;
  }

  static <T> T orElse(T value, T other) {
    return value == null ? other : value;
  }
}
