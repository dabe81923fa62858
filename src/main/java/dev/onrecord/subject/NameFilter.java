package dev.onrecord.subject;

import dev.onrecord.platform.sql.Sql;
import java.util.List;
import java.util.Set;

/** The conditions of a query parameter whose name has been resolved. */
public record NameFilter(List<Sql> where, List<Resolved> resolved) {

  /** The filter of an absent parameter. */
  public static final NameFilter NONE = new NameFilter(List.of(), List.of());

  /**
   * The filter of a parameter that names another subject, such as the organization of people.
   *
   * @param value null if the parameter is absent
   * @param where the condition on the id of that subject
   */
  public static NameFilter of(
      Names names, String parameter, String value, SubjectType demanded, String where) {
    if (value == null) {
      return NONE;
    }
    Names.Meaning meaning = names.resolve(parameter, value, Set.of(demanded));
    return new NameFilter(
        List.of(Sql.of(where, meaning.id())), List.of(Resolved.of(parameter, value, meaning)));
  }
}
