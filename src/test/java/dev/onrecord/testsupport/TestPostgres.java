package dev.onrecord.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** A PostgreSQL of its own for all tests of a run, where the run is one on PostgreSQL. */
public final class TestPostgres implements LauncherSessionListener {

  private EmbeddedPostgres postgres;

  /** Whether the tests run on PostgreSQL. */
  public static boolean isUsed() {
    return System.getProperty("quarkus.test.profile", "").contains("postgresql");
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (isUsed()) {
      try {
        postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      System.setProperty(
          "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
      System.setProperty("quarkus.datasource.username", "postgres");
      System.setProperty("quarkus.datasource.password", "postgres");
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
