package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class H2UpkeepTest {

  private static final int ROWS = 20_000;

  @Test
  void whatWasOverwrittenDoesNotFillTheFileForEver(@TempDir Path folder) throws SQLException {
    JdbcDataSource database = database(folder);
    try (Connection connection = database.getConnection()) {
      overwrite(connection);
      H2Upkeep upkeep = new H2Upkeep(database, new Jdbc(database));
      assertThat(upkeep.used()).as("before").isLessThan(60);
      upkeep.makeRoom(upkeep.store(), 60);
      assertThat(upkeep.used()).isGreaterThanOrEqualTo(60);
      try (Statement statement = connection.createStatement();
          var rows = statement.executeQuery("select count(*), count(distinct id) from filled")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(ROWS);
        assertThat(rows.getInt(2)).isEqualTo(ROWS);
      }
    }
  }

  @Test
  @Timeout(60)
  void whatCannotBeReachedIsNotTriedForEver(@TempDir Path folder) throws SQLException {
    JdbcDataSource database = database(folder);
    try (Connection connection = database.getConnection()) {
      overwrite(connection);
      H2Upkeep upkeep = new H2Upkeep(database, new Jdbc(database));
      MVStore store = upkeep.store();
      long before = store.getCurrentVersion();
      upkeep.makeRoom(store, 101);
      assertThat(store.getCurrentVersion() - before).isBetween(10L, 200L);
    }
  }

  private static JdbcDataSource database(Path folder) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(
        "jdbc:h2:file:%s/record;WRITE_DELAY=0;RETENTION_TIME=0".formatted(folder.toAbsolutePath()));
    return database;
  }

  /** Commits that touch few rows each, all over the table. */
  private static void overwrite(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table filled as select x as id, repeat('word ', 50) as text from system_range(1, %d)"
              .formatted(ROWS));
      statement.execute("create unique index filled_by_id on filled (id)");
    }
    SplittableRandom random = new SplittableRandom(3);
    connection.setAutoCommit(false);
    try (PreparedStatement update =
        connection.prepareStatement("update filled set text = ? where id = ?")) {
      for (int commit = 0; commit < 400; commit++) {
        for (int row = 0; row < 5; row++) {
          update.setString(1, "commit %d ".formatted(commit).repeat(20));
          update.setInt(2, 1 + random.nextInt(ROWS));
          update.executeUpdate();
        }
        connection.commit();
      }
    }
  }
}
