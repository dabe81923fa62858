package dev.onrecord.subject;

import dev.onrecord.platform.sql.Sql;
import java.util.List;

/** The conditions of a query parameter whose name has been resolved. */
public record NameFilter(List<Sql> where, List<Resolved> resolved) {

  /** The filter of an absent parameter. */
  public static final NameFilter NONE = new NameFilter(List.of(), List.of());
}
