package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.h2.engine.Database;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** No query goes on for ever. */
class JdbcTest {

  @Test
  void aQueryThatTakesTooLongIsCutOff() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:slow");
    Sql slow =
        Sql.of("select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b");
    long start = System.nanoTime();
    Throwable cut =
        catchThrowable(
            () -> new Jdbc(database, Duration.ofSeconds(1)).rows(slow, row -> row.getLong(1)));
    assertThat(ProblemMappers.isTooSlow(cut)).as(String.valueOf(cut)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void aQueryLeavesWhatH2HasPreparedOfOthers() throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:prepared");
    try (Connection other = database.getConnection()) {
      Database prepared = H2.session(other).getDatabase();
      long before = prepared.getModificationMetaId();
      List<Long> rows =
          new Jdbc(database, Duration.ofSeconds(1)).rows(Sql.of("select 1"), row -> row.getLong(1));
      assertThat(rows).containsExactly(1L);
      assertThat(prepared.getModificationMetaId()).isEqualTo(before);
    }
  }
}
