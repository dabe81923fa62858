package dev.onrecord.platform.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A query, or part of one, with its arguments. Texts are constants; input is only ever an argument.
 */
public record Sql(String text, List<Object> arguments) {

  public static Sql of(String text, Object... arguments) {
    return new Sql(text, List.of(arguments));
  }

  /** Appends a part. */
  public Sql then(Sql more) {
    List<Object> all = new ArrayList<>(arguments);
    all.addAll(more.arguments);
    return new Sql(text + " " + more.text, all);
  }

  public Sql then(String more, Object... arguments) {
    return then(of(more, arguments));
  }

  /** Joins parts with {@code and}. */
  public static Sql and(List<Sql> parts) {
    Sql all = parts.get(0);
    for (Sql part : parts.subList(1, parts.size())) {
      all = all.then("and").then(part);
    }
    return all;
  }

  /**
   * The condition that a column is one of some values.
   *
   * @param values at least one
   */
  public static Sql in(String column, List<?> values) {
    List<?> arguments = ParameterLists.padded(values, 1);
    return new Sql(
        column + " in (" + String.join(", ", Collections.nCopies(arguments.size(), "?")) + ")",
        List.copyOf(arguments));
  }
}
