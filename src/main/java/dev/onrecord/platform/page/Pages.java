package dev.onrecord.platform.page;

import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Plain lists, page by page, in the order of a unique key. */
@Singleton
public class Pages {

  private final Jdbc jdbc;

  Pages(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a list comes from.
   *
   * @param from the table, with its alias
   * @param key the column that is unique and gives the order
   * @param type what the column holds
   * @param parse reads a key from its text
   */
  public record Listed<K>(String from, String key, Class<K> type, Function<String, K> parse) {}

  /**
   * One page.
   *
   * @param where what the items must fulfil, at least one part
   * @param load the items with the given keys, at least one, in their order
   */
  public <K, T> Page<T> page(
      Listed<K> listed,
      CanonicalQuery canonical,
      ListQuery query,
      List<Sql> where,
      Function<List<K>, List<T>> load) {
    int limit = Limit.of(query.limit);
    String normal = listed.from + listed.key + where;
    List<Sql> onward = new ArrayList<>(where);
    if (query.cursor != null) {
      Object last = Cursor.decode(normal, query.cursor, listed.parse)[0];
      onward.add(Sql.of(listed.key + " > ?", last));
    }
    List<K> keys =
        jdbc.rows(
            Sql.of("select " + listed.key + " from " + listed.from + " where")
                .then(Sql.and(onward))
                .then("order by " + listed.key + " limit ?", limit + 1),
            row -> row.value(1, listed.type));
    List<K> shown = keys.subList(0, Math.min(limit, keys.size()));
    String next =
        keys.size() > limit
            ? canonical.next(Cursor.encode(normal, shown.get(limit - 1).toString()))
            : null;
    List<T> items = shown.isEmpty() ? List.of() : load.apply(shown);
    return new Page<>(items, total(listed, where), next);
  }

  private Total total(Listed<?> listed, List<Sql> where) {
    Sql counted =
        Sql.of("select count(*) from (select 1 from " + listed.from + " where")
            .then(Sql.and(where))
            .then("limit ?) counted", Total.CAP + 1);
    return Total.capped(jdbc.rows(counted, row -> row.integer(1)).get(0));
  }
}
