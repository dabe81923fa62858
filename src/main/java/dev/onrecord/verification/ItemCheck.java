package dev.onrecord.verification;

import dev.onrecord.change.EntityType;
import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.SubjectType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Checks that every item of the tables is what its newest log entry says. */
final class ItemCheck implements Check {

  private static final int PAGE = 100;

  private final Jdbc jdbc;
  private final ItemComparison comparison;
  private final Deque<Table> tables = new ArrayDeque<>();

  ItemCheck(Jdbc jdbc, ItemComparison comparison) {
    this.jdbc = jdbc;
    this.comparison = comparison;
    for (SubjectType type : SubjectType.values()) {
      tables.add(
          new Table(
              type.entityType(),
              Sql.of("select slug from subject where type = ?", type.name()),
              "slug",
              ""));
    }
    tables.add(uuidTable(EntityType.SOURCE, "source"));
    tables.add(uuidTable(EntityType.STATEMENT, "statement"));
  }

  private static Table uuidTable(EntityType type, String table) {
    return new Table(
        type, Sql.of("select id from %s where 1 = 1".formatted(table)), "id", new UUID(0, 0));
  }

  /** The items of a type, of which a part is checked. */
  private static final class Table {
    private final EntityType type;
    private final Sql keys;
    private final String key;
    private Object last;

    Table(EntityType type, Sql keys, String key, Object first) {
      this.type = type;
      this.keys = keys;
      this.key = key;
      this.last = first;
    }

    List<?> next(Jdbc jdbc) {
      List<?> page =
          jdbc.rows(
              keys.then("and %1$s > ? order by %1$s limit ?".formatted(key), last, PAGE),
              row -> row.value(1, last.getClass()));
      last = page.isEmpty() ? last : page.get(page.size() - 1);
      return page;
    }
  }

  @Override
  public Part part() {
    return Part.ITEMS;
  }

  @Override
  public int next(Consumer<Finding> findings) {
    Table table = tables.peek();
    if (table == null) {
      return -1;
    }
    List<String> ids;
    try {
      ids = table.next(jdbc).stream().map(Object::toString).toList();
    } catch (RuntimeException e) {
      tables.remove();
      findings.accept(
          Finding.of(
              FindingType.UNREADABLE,
              "The database cannot list the items of a table after %s: %s"
                  .formatted(
                      StoredItems.path(table.type, table.last.toString()),
                      Verification.reason(e))));
      return 0;
    }
    if (ids.size() < PAGE) {
      tables.remove();
    }
    if (!ids.isEmpty()) {
      comparison.compare(table.type, ids, findings);
    }
    return ids.size();
  }

  /** Checks that the items of log entries exist, unless later entries removed them. */
  void existing(List<LogEntry> entries, Consumer<Finding> findings) {
    Map<EntityType, List<String>> ids =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    LogEntry::type,
                    Collectors.mapping(
                        LogEntry::id,
                        Collectors.collectingAndThen(
                            Collectors.toSet(), set -> set.stream().sorted().toList()))));
    ids.forEach(
        (type, touched) -> {
          Set<String> stored = Set.copyOf(stored(type, touched));
          List<String> missing = touched.stream().filter(id -> !stored.contains(id)).toList();
          if (!missing.isEmpty()) {
            comparison.compare(type, missing, findings);
          }
        });
  }

  private List<String> stored(EntityType type, List<String> ids) {
    boolean hasUuids = type == EntityType.STATEMENT || type == EntityType.SOURCE;
    if (!hasUuids) {
      return jdbc.rows(
          Sql.of("select slug from subject where type = ? and", type.name())
              .then(Sql.in("slug", ids)),
          row -> row.text(1));
    }
    String table = type == EntityType.SOURCE ? "source" : "statement";
    return jdbc.rows(
        Sql.of("select id from %s where".formatted(table))
            .then(Sql.in("id", ids.stream().map(UUID::fromString).toList())),
        row -> row.uuid(1).toString());
  }
}
