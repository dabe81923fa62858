package dev.onrecord.upgrade;

import dev.onrecord.platform.sql.MigrationTables;
import dev.onrecord.platform.sql.RowMigration;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.SubjectName;
import dev.onrecord.subject.name.NameKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Recomputes the keys of names, whose marks are folded by script since then. Names that two
 * subjects share now are only logged.
 */
final class NameKeyMigration extends RowMigration {

  private static final Logger LOG = Logger.getLogger(NameKeyMigration.class);

  /** The most shared names that are logged. */
  private static final int MAX_LOGGED = 100;

  NameKeyMigration() {
    super("16", "name keys");
  }

  private record Named(long id, String name) {}

  @Override
  protected void migrate(MigrationTables tables) {
    Set<String> added = new TreeSet<>();
    long last = Long.MIN_VALUE;
    List<Named> page;
    do {
      page =
          tables.rows(
              Sql.of(
                  "select id, name from subject where id > ? order by id limit ?",
                  last,
                  MigrationTables.PAGE),
              row -> new Named(row.integer(1), row.text(2)));
      if (!page.isEmpty()) {
        last = page.get(page.size() - 1).id;
        added.addAll(migrate(tables, page));
      }
    } while (page.size() == MigrationTables.PAGE);
    added.stream().limit(MAX_LOGGED).forEach(key -> logIfShared(tables, key));
  }

  /** Returns the keys of names and aliases that are new. */
  private static Set<String> migrate(MigrationTables tables, List<Named> subjects) {
    List<Long> ids = subjects.stream().map(Named::id).toList();
    Map<Long, List<String>> aliases = new HashMap<>();
    tables
        .rows(
            Sql.of("select subject_id, alias from subject_alias where")
                .then(Sql.in("subject_id", ids)),
            row -> new Named(row.integer(1), row.text(2)))
        .forEach(
            alias -> aliases.computeIfAbsent(alias.id, id -> new ArrayList<>()).add(alias.name));
    Map<Long, Set<SubjectName>> known = new HashMap<>();
    tables
        .rows(
            Sql.of(
                    "select subject_id, name_key, kind from subject_name where kind <> ? and",
                    NameKind.SLUG.ordinal())
                .then(Sql.in("subject_id", ids)),
            row ->
                Map.entry(
                    row.integer(1),
                    new SubjectName(
                        row.text(2), NameKind.values()[Math.toIntExact(row.integer(3))])))
        .forEach(
            row -> known.computeIfAbsent(row.getKey(), id -> new HashSet<>()).add(row.getValue()));

    List<List<Object>> outdated = new ArrayList<>();
    List<List<Object>> missing = new ArrayList<>();
    Set<String> added = new HashSet<>();
    for (Named subject : subjects) {
      Set<SubjectName> wanted =
          SubjectName.of(subject.name, aliases.getOrDefault(subject.id, List.of()));
      Set<SubjectName> present = known.getOrDefault(subject.id, Set.of());
      present.stream()
          .filter(name -> !wanted.contains(name))
          .forEach(name -> outdated.add(row(subject, name)));
      wanted.stream()
          .filter(name -> !present.contains(name))
          .forEach(
              name -> {
                missing.add(row(subject, name));
                if (name.kind() == NameKind.NAME || name.kind() == NameKind.ALIAS) {
                  added.add(name.key());
                }
              });
    }
    tables.update(
        "delete from subject_name where subject_id = ? and name_key = ? and kind = ?", outdated);
    tables.update(
        "insert into subject_name (subject_id, name_key, kind) values (?, ?, ?)", missing);
    return added;
  }

  private static List<Object> row(Named subject, SubjectName name) {
    return List.of(subject.id, name.key(), name.kind().ordinal());
  }

  private static void logIfShared(MigrationTables tables, String key) {
    List<String> slugs =
        tables.rows(
            Sql.of(
                "select distinct s.slug from subject_name n join subject s on s.id = n.subject_id"
                    + " where n.name_key = ? and n.kind in (?, ?) order by s.slug",
                key,
                NameKind.NAME.ordinal(),
                NameKind.ALIAS.ordinal()),
            row -> row.text(1));
    if (slugs.size() > 1) {
      LOG.warn(
          "Several subjects have the name %s by the rules of this version, which makes it ambiguous: %s. Merge or rename them."
              .formatted(key, String.join(", ", slugs)));
    }
  }
}
