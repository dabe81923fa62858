package dev.onrecord.subject;

import dev.onrecord.platform.sql.Sql;
import java.util.List;

/** What a query parameter with a name in it demands, once the name is resolved. */
public record NameFilter(List<Sql> where, List<Resolved> resolved) {

  /** What a missing parameter demands. */
  public static final NameFilter NONE = new NameFilter(List.of(), List.of());
}
