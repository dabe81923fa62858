package dev.onrecord.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One PostgreSQL server for all tests of a run, started when the first test needs it. */
public final class TestPostgres implements LauncherSessionListener {

  private static EmbeddedPostgres server;
  private static int databases;

  /** Whether the tests run on PostgreSQL. */
  public static boolean isUsed() {
    return System.getProperty("quarkus.test.profile", "").contains("postgresql");
  }

  /** Creates an empty database and returns its JDBC address. */
  public static synchronized String newDatabase() throws SQLException {
    String name = "test_" + ++databases;
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("create database " + name);
    }
    return server().getJdbcUrl("postgres", name);
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (isUsed()) {
      System.setProperty(
          "quarkus.datasource.jdbc.url", server().getJdbcUrl("postgres", "postgres"));
      System.setProperty("quarkus.datasource.username", "postgres");
      System.setProperty("quarkus.datasource.password", "postgres");
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    closeServer();
  }

  private static synchronized void closeServer() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = null;
    }
  }
}
