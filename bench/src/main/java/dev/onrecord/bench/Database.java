package dev.onrecord.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the service under measurement keeps its record in: H2 in its own process, or a PostgreSQL
 * beside it.
 */
final class Database implements AutoCloseable {

  private final EmbeddedPostgres postgres;

  /** Finds what an earlier run left in the folder. */
  Database(boolean isPostgres, Path folder) throws IOException {
    postgres =
        isPostgres
            ? EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setServerConfig("shared_buffers", "256MB")
                .start()
            : null;
  }

  /** Options of Java that lead the service to it. */
  List<String> options() {
    return postgres == null
        ? List.of()
        : List.of(
            "-Dquarkus.datasource.jdbc.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "-Dquarkus.datasource.username=postgres",
            "-Dquarkus.datasource.password=postgres");
  }

  @Override
  public void close() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }
}
