package dev.onrecord.upgrade;

import dev.onrecord.platform.sql.MigrationTables;
import dev.onrecord.platform.sql.RowMigration;
import dev.onrecord.subject.name.NameKey;

/** Recomputes the keys of titles, whose marks are folded by script since then. */
final class TitleKeyMigration extends RowMigration {

  TitleKeyMigration() {
    super("17", "title keys");
  }

  @Override
  protected void migrate(MigrationTables tables) {
    tables.recompute(
        "source",
        "title",
        "title_key",
        NameKey::ofTitle,
        changed -> tables.update("update source set title_key = ? where id = ?", changed));
  }
}
