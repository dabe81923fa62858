package dev.onrecord.statement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Asked;
import dev.onrecord.platform.Cursor;
import dev.onrecord.platform.Jdbc;
import dev.onrecord.platform.Sql;
import dev.onrecord.platform.Total;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists of statements, in two steps: one indexed query for ids and versions, then their views. */
@Singleton
class StatementLists {

  private final QueryReader reader;
  private final Jdbc jdbc;
  private final Rendering rendering;
  private final LatestSeq latest;

  /** Counting costs more than a page, and the same query is counted again for each of its pages. */
  private final Cache<Counted, Total> totals =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  private record Counted(StatementFilter filter, TotalMode mode, long seq) {}

  StatementLists(QueryReader reader, Jdbc jdbc, Rendering rendering, LatestSeq latest) {
    this.latest = latest;
    this.reader = reader;
    this.jdbc = jdbc;
    this.rendering = rendering;
  }

  StatementList list(Asked asked, StatementQuery query) {
    AskedStatements understood = reader.read(query);
    StatementSql sql = new StatementSql(understood.filter(), understood.sort());
    List<Row> rows =
        jdbc.rows(
            sql.page(understood.cursor(), understood.normal(), understood.limit() + 1),
            understood.sort() == Sort.NEWEST_RECORDED ? Row::byRecorded : Row::bySaid);
    List<Row> shown = rows.subList(0, Math.min(understood.limit(), rows.size()));
    Window window = understood.filter().window();
    return new StatementList(
        rendering.of(shown.stream().map(Row::statement).toList()),
        total(understood, sql),
        rows.size() > shown.size() ? next(asked, understood, shown.get(shown.size() - 1)) : null,
        understood.resolved(),
        window.narrows() ? window : null);
  }

  /** One statement, whatever its status. */
  Optional<RenderedStatement> item(UUID id) {
    List<Rendering.Version> version =
        jdbc.rows(
            Sql.of("select id, version from statement where id = ?", id), StatementLists::version);
    return rendering.of(version).stream().findFirst();
  }

  private static Rendering.Version version(ResultSet row) throws SQLException {
    return new Rendering.Version(row.getObject(1, UUID.class), row.getInt(2));
  }

  private static String next(Asked asked, AskedStatements understood, Row last) {
    return asked.next(
        Cursor.encode(understood.normal(), last.sortValue, last.statement.id().toString()));
  }

  private Total total(AskedStatements understood, StatementSql sql) {
    if (understood.total() == TotalMode.NONE) {
      return null;
    }
    // The seq that is known before counting: a count that is newer only does no harm.
    Counted key = new Counted(understood.filter(), understood.total(), latest.seq());
    return totals.get(
        key,
        counted ->
            counted.mode == TotalMode.CAPPED
                ? Total.capped(count(sql, Total.CAP + 1))
                : new Total(count(sql, Long.MAX_VALUE), true));
  }

  private long count(StatementSql sql, long most) {
    return jdbc.rows(sql.count(most), row -> row.getLong(1)).get(0);
  }

  private record Row(Rendering.Version statement, String sortValue) {

    static Row bySaid(ResultSet row) throws SQLException {
      return new Row(version(row), String.valueOf(row.getLong(3)));
    }

    static Row byRecorded(ResultSet row) throws SQLException {
      return new Row(version(row), row.getObject(3, OffsetDateTime.class).toString());
    }
  }
}
