package dev.onrecord.upgrade;

import dev.onrecord.platform.sql.MigrationTables;
import dev.onrecord.platform.sql.RowMigration;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Recomputes the keys of titles, whose marks are folded by script since then. */
final class TitleKeyMigration extends RowMigration {

  TitleKeyMigration() {
    super("17", "title keys");
  }

  private record Title(UUID id, String title, String key) {}

  @Override
  protected void migrate(MigrationTables tables) {
    UUID last = null;
    List<Title> page;
    do {
      page = page(tables, last);
      List<List<Object>> changed = new ArrayList<>();
      for (Title title : page) {
        String key = NameKey.ofTitle(title.title);
        if (!key.equals(title.key)) {
          changed.add(List.of(key, title.id));
        }
        last = title.id;
      }
      tables.update("update source set title_key = ? where id = ?", changed);
    } while (page.size() == MigrationTables.PAGE);
  }

  private static List<Title> page(MigrationTables tables, UUID after) {
    Sql rows = Sql.of("select id, title, title_key from source");
    return tables.rows(
        (after == null ? rows : rows.then("where id > ?", after))
            .then("order by id limit ?", MigrationTables.PAGE),
        row -> new Title(row.uuid(1), row.text(2), row.text(3)));
  }
}
