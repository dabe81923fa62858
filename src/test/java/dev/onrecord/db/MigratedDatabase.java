package dev.onrecord.db;

import dev.onrecord.upgrade.KeyMigrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** An empty database in memory, or an empty schema on the PostgreSQL of the test run. */
final class MigratedDatabase implements AutoCloseable {

  private final FluentConfiguration flyway;
  private final Connection connection;
  private final boolean dropped;

  private MigratedDatabase(
      String database, String url, String user, String password, String schema, boolean dropped)
      throws SQLException {
    this.dropped = dropped;
    // H2 forgets a database in memory when its last connection closes: this one stays open.
    connection = DriverManager.getConnection(url, user, password);
    flyway =
        KeyMigrations.addTo(Flyway.configure())
            .dataSource(url, user, password)
            .defaultSchema(schema)
            .locations("classpath:db/migration/common", "classpath:db/migration/" + database);
    if (dropped) {
      execute("drop schema if exists " + schema + " cascade");
      execute("create schema " + schema);
    }
    connection.setSchema(schema);
  }

  static MigratedDatabase of(String database) throws SQLException {
    return database.equals("h2")
        ? new MigratedDatabase(database, "jdbc:h2:mem:migrated", "sa", "", "PUBLIC", false)
        : new MigratedDatabase(
            database,
            System.getProperty("quarkus.datasource.jdbc.url"),
            System.getProperty("quarkus.datasource.username"),
            System.getProperty("quarkus.datasource.password"),
            "migrated",
            true);
  }

  /** Migrates to the last version before a version. */
  void toBefore(String version) {
    MigrationVersion bound = MigrationVersion.fromVersion(version);
    MigrationVersion before =
        Arrays.stream(flyway.load().info().all())
            .map(MigrationInfo::getVersion)
            .filter(other -> other.compareTo(bound) < 0)
            .max(MigrationVersion::compareTo)
            .orElseThrow();
    to(before.getVersion());
  }

  void to(String version) {
    flyway.target(version).load().migrate();
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query, one per line, columns separated by bars. */
  String rows(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        StringJoiner columns = new StringJoiner("|");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          Object value = row.getObject(column);
          columns.add(value == null ? "" : value.toString());
        }
        rows.add(columns.toString());
      }
      return String.join("\n", rows);
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      if (dropped) {
        execute("drop schema migrated cascade");
      }
    }
  }
}
