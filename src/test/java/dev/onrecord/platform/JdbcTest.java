package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
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
}
