package dev.onrecord.statement.query;

import dev.onrecord.platform.page.Cursor;
import dev.onrecord.platform.sql.Sql;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Translates a filter to SQL. ORDER BY begins with the columns that the filter fixes, so that the
 * index that starts with them gives the page without sorting.
 */
final class StatementSql {

  private final StatementFilter filter;
  private final List<SubjectKey> subjects;
  private final Sort sort;

  /** Whether the list is read from the about links, which repeat columns of their statement. */
  private final boolean byLink;

  private final boolean bySource;
  private final boolean oneStatus;
  private final String speaker;
  private final String status;
  private final String earliest;
  private final String latest;
  private final String id;

  StatementSql(StatementFilter filter, Sort sort) {
    this.filter = filter;
    this.subjects = filter.subjects();
    this.sort = sort;
    this.byLink = !subjects.isEmpty() && (filter.speakers().isEmpty() || !sort.isByRecordDate());
    this.bySource =
        filter.source() != null
            && subjects.isEmpty()
            && filter.speakers().isEmpty()
            && filter.replyTo() == null;
    this.oneStatus = filter.status() != StatusFilter.ANY;
    this.speaker = byLink ? "a.speaker_id" : "s.speaker_id";
    this.status = byLink ? "a.status" : "s.status";
    this.earliest = byLink ? "a.said_earliest" : "s.said_earliest";
    this.latest = byLink ? "a.said_latest" : "s.said_latest";
    this.id = byLink ? "a.statement_id" : "s.id";
  }

  /** The ids and sort values of a page and one more item. */
  Sql page(String cursor, String cursorScope, int rows) {
    List<Sql> where = where();
    if (cursor != null) {
      where.add(after(cursor, cursorScope));
    }
    return Sql.of("select " + id + ", " + sortColumn() + " from " + tables() + " where")
        .then(Sql.and(where))
        .then(order() + " limit ?", rows);
  }

  /** The ids of the whole result, in order. */
  Sql all() {
    return Sql.of("select " + id + " from " + tables() + " where")
        .then(Sql.and(where()))
        .then(order());
  }

  /** The ids of those of some statements that match. */
  Sql among(List<UUID> ids) {
    return Sql.of("select " + id + " from " + tables() + " where")
        .then(Sql.and(where()))
        .then("and")
        .then(Sql.in(id, ids));
  }

  /** The number of statements, counted up to a limit. */
  Sql count(long max) {
    return Sql.of("select count(*) from (select 1 from " + tables() + " where")
        .then(Sql.and(where()))
        .then("limit ?) counted", max);
  }

  private String tables() {
    if (byLink) {
      return needsStatement()
          ? "statement_about a join statement s on s.id = a.statement_id"
          : "statement_about a";
    }
    // A source has few statements, with one appearance each, so they are read and sorted.
    return bySource ? "appearance p join statement s on s.id = p.statement_id" : "statement s";
  }

  /** Whether a condition needs columns that the links lack. */
  private boolean needsStatement() {
    return sort.isByRecordDate()
        || filter.window().dates() == DateMatch.CERTAIN
        || filter.replyTo() != null
        || filter.medium() != null
        || filter.form() != null
        || filter.language() != null;
  }

  private String sortColumn() {
    return switch (sort) {
      case NEWEST_RECORDED -> "s.recorded_at";
      case NEWEST_UPDATED -> "s.updated_at";
      default -> latest;
    };
  }

  private String order() {
    List<String> fixed = new ArrayList<>();
    if (!filter.speakers().isEmpty()) {
      fixed.add(speaker);
    } else if (!byLink && filter.replyTo() != null) {
      fixed.add("s.reply_speaker_id");
    }
    if (byLink) {
      fixed.add("a.subject_id");
    }
    if (oneStatus) {
      fixed.add(status);
    }
    String direction = sort == Sort.OLDEST_SAID ? "" : " desc";
    List<String> columns = new ArrayList<>();
    if (sort == Sort.OLDEST_SAID) {
      fixed.forEach(column -> columns.add(column + " desc"));
    } else {
      columns.addAll(fixed);
    }
    columns.add(sortColumn() + direction);
    columns.add(id + direction);
    return "order by " + String.join(", ", columns);
  }

  private Sql after(String cursor, String cursorScope) {
    Object[] last =
        Cursor.decode(
            cursorScope,
            cursor,
            sort.isByRecordDate() ? OffsetDateTime::parse : Long::valueOf,
            UUID::fromString);
    String operator = sort == Sort.OLDEST_SAID ? ">" : "<";
    String column = sortColumn();
    // The first condition bounds the index scan; in H2, a row value comparison would not.
    return Sql.of(
        "%1$s %2$s= ? and (%1$s %2$s ? or %3$s %2$s ?)".formatted(column, operator, id),
        last[0],
        last[0],
        last[1]);
  }

  private List<Sql> where() {
    List<Sql> where = new ArrayList<>();
    if (byLink) {
      where.add(Sql.of("a.subject_id = ?", subjects.get(0).id()));
    }
    filter.speakers().forEach(given -> where.add(Sql.of(speaker + " = ?", given.id())));
    if (oneStatus) {
      where.add(Sql.of(status + " = ?", filter.status().name()));
    }
    if (byLink && filter.stance() != null) {
      where.add(Sql.of("a.stance = ?", filter.stance().name()));
    }
    otherLinks().forEach(where::add);
    window().forEach(where::add);
    equal(where, "s.reply_speaker_id = ?", filter.replyTo() == null ? null : filter.replyTo().id());
    equal(where, "s.medium = ?", filter.medium());
    equal(where, "s.form = ?", filter.form());
    if (filter.language() != null) {
      where.add(
          Sql.of(
              "(s.language = ? or s.language like ?)",
              filter.language(),
              filter.language() + "-%"));
    }
    equal(
        where,
        bySource
            ? "p.source_id = ?"
            : "exists (select 1 from appearance p where p.statement_id = %s and p.source_id = ?)"
                .formatted(id),
        filter.source());
    if (where.isEmpty()) {
      where.add(Sql.of("1 = 1"));
    }
    return where;
  }

  private static void equal(List<Sql> where, String condition, Object value) {
    if (value != null) {
      where.add(Sql.of(condition, value instanceof Enum<?> constant ? constant.name() : value));
    }
  }

  private List<Sql> otherLinks() {
    List<Sql> links = new ArrayList<>();
    List<SubjectKey> others = byLink ? subjects.subList(1, subjects.size()) : subjects;
    for (SubjectKey subject : others) {
      links.add(link(Sql.of("and l.subject_id = ?", subject.id())));
    }
    if (subjects.isEmpty() && filter.stance() != null) {
      links.add(link(Sql.of("")));
    }
    return links;
  }

  private Sql link(Sql subject) {
    Sql link =
        Sql.of("exists (select 1 from statement_about l where l.statement_id = " + id)
            .then(subject);
    if (filter.stance() != null) {
      link = link.then("and l.stance = ?", filter.stance().name());
    }
    return link.then(")");
  }

  private List<Sql> window() {
    Window window = filter.window();
    if (window.dates() == DateMatch.CERTAIN) {
      return List.of(
          Sql.of("s.said_certain"),
          Sql.of(earliest + " >= ?", window.earliest()),
          Sql.of(latest + " <= ?", window.latest()));
    }
    List<Sql> overlap = new ArrayList<>();
    if (window.from() != null) {
      overlap.add(Sql.of(latest + " >= ?", window.earliest()));
    }
    if (window.to() != null) {
      overlap.add(Sql.of(earliest + " <= ?", window.latest()));
    }
    return overlap;
  }
}
