package dev.onrecord.platform.sql;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** A Flyway migration that computes values in Java, such as keys of names. */
public abstract class RowMigration implements JavaMigration {

  private final MigrationVersion version;
  private final String description;

  protected RowMigration(String version, String description) {
    this.version = MigrationVersion.fromVersion(version);
    this.description = description;
  }

  @Override
  public MigrationVersion getVersion() {
    return version;
  }

  @Override
  public String getDescription() {
    return description;
  }

  /** No checksum: the migration runs the code that computes these values today. */
  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    migrate(new MigrationTables(context));
  }

  protected abstract void migrate(MigrationTables tables);
}
