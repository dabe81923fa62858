package dev.onrecord.upgrade;

import dev.onrecord.platform.sql.MigrationTables;
import dev.onrecord.platform.sql.RowMigration;
import dev.onrecord.statement.entity.LanguageTag;

/** Gives languages their shortest codes, which queries compare since then. */
final class LanguageMigration extends RowMigration {

  LanguageMigration() {
    super("19", "languages");
  }

  @Override
  protected void migrate(MigrationTables tables) {
    tables.recompute(
        "statement",
        "language",
        "language",
        LanguageTag.Check::canonicalOrSame,
        changed -> tables.update("update statement set language = ? where id = ?", changed));
  }
}
