package dev.onrecord.platform.page;

import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Pages through a table in the order of a unique key. */
@Singleton
public class Pages {

  private final Jdbc jdbc;

  Pages(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The table behind a list.
   *
   * @param from the table, with its alias
   * @param key the unique column that defines the order
   * @param type the type of the column
   * @param parse parses a key
   */
  public record Table<K>(String from, String key, Class<K> type, Function<String, K> parse) {}

  /**
   * Reads a page.
   *
   * @param where conditions, at least one
   * @param load loads the items with the given keys, at least one, in that order
   */
  public <K, T> Page<T> page(
      Table<K> table,
      CanonicalQuery canonical,
      ListQuery query,
      List<Sql> where,
      Function<List<K>, List<T>> load) {
    int limit = Limit.of(query.limit);
    String cursorScope = table.from + table.key + where;
    List<Sql> conditions = new ArrayList<>(where);
    if (query.cursor != null) {
      Object last = Cursor.decode(cursorScope, query.cursor, table.parse)[0];
      conditions.add(Sql.of(table.key + " > ?", last));
    }
    List<K> keys =
        jdbc.rows(
            Sql.of("select " + table.key + " from " + table.from + " where")
                .then(Sql.and(conditions))
                .then("order by " + table.key + " limit ?", limit + 1),
            row -> row.value(1, table.type));
    List<K> shown = keys.subList(0, Math.min(limit, keys.size()));
    String next =
        keys.size() > limit
            ? canonical.next(Cursor.encode(cursorScope, shown.get(limit - 1).toString()))
            : null;
    List<T> items = shown.isEmpty() ? List.of() : load.apply(shown);
    return new Page<>(items, total(table, where), next);
  }

  private Total total(Table<?> table, List<Sql> where) {
    Sql counted =
        Sql.of("select count(*) from (select 1 from " + table.from + " where")
            .then(Sql.and(where))
            .then("limit ?) counted", Total.CAP + 1);
    return Total.capped(jdbc.rows(counted, row -> row.integer(1)).get(0));
  }
}
