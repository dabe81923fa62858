package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.onrecord.change.ChangeLog;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.api.Trigger;
import org.h2.engine.Database;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No statement goes on for ever, whether Hibernate runs it or JDBC. */
@QuarkusTest
@TestProfile(StatementTimeoutTest.OfASecond.class)
public class StatementTimeoutTest extends RestTest {

  /** A limit that a test can wait for. */
  public static class OfASecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("onrecord.limits.query", "1S");
    }
  }

  private static final String SLOW =
      "select count(*) from system_range(1, 1000000) a, system_range(1, 2000) b";

  /** Makes a query of H2 run for longer than the limit, and end where there is none. */
  public static class SlowTrigger implements Trigger {
    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeQuery(SLOW).close();
      }
    }
  }

  @Inject DataSource database;
  @Inject ChangeLog log;
  @Inject EntityManager entities;

  /** Makes each query of a table slow until it is closed. */
  private AutoCloseable slow(String table) throws SQLException {
    Connection connection = database.getConnection();
    Statement statement = connection.createStatement();
    if (H2.serves(connection)) {
      String trigger = "create trigger slow before select on %s call '%s'";
      statement.execute(trigger.formatted(table, SlowTrigger.class.getName()));
      return () -> {
        statement.execute("drop trigger slow");
        connection.close();
      };
    }
    connection.setAutoCommit(false);
    statement.execute("lock table %s in access exclusive mode".formatted(table));
    return () -> {
      connection.rollback();
      connection.close();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "subject,   /people?limit=7",
    "subject,   /people/sam-altman",
    "subject,   /models?limit=7",
    "source,    /sources?limit=7",
    "source,    /sources/0190e209-a000-7000-8000-000000000100",
    "statement, /statements?limit=7",
    "change_log, /changes?limit=7",
    "change_log, /people/sam-altman/history?limit=7",
  })
  void aReadThatTakesTooLongIsCutOff(String table, String path) throws Exception {
    try (AutoCloseable slow = slow(table)) {
      Response answer = get(path);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
      assertThat(read(answer).get("type").asText()).isEqualTo("/problems/too-slow");
    }
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  /** In milliseconds, as the connection says. */
  private static long timeout(Connection connection) throws SQLException {
    if (H2.serves(connection)) {
      return H2.session(connection).getQueryTimeout();
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select setting from pg_settings where name = 'statement_timeout'")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void aWriteHasMoreTimeAndLeavesNoneOfItToTheNextRead() throws SQLException {
    long writing =
        log.write(
                changes ->
                    entities.unwrap(Session.class).doReturningWork(StatementTimeoutTest::timeout),
                time -> time)
            .view();
    assertThat(writing).isEqualTo(45_000);
    try (Connection connection = database.getConnection()) {
      assertThat(timeout(connection)).isEqualTo(1_000);
    }
  }

  @Test
  void aLimitOutlivesARollback() throws Exception {
    catchThrowable(
        () ->
            log.write(
                changes -> {
                  throw new IllegalStateException("rolled back");
                },
                nothing -> nothing));
    for (int i = 0; i < 30; i++) {
      try (Connection connection = database.getConnection()) {
        assertThat(timeout(connection)).isEqualTo(1_000);
      }
    }
  }

  @Test
  void aLimitLeavesWhatH2HasPreparedOfOthers() throws SQLException {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:prepared");
    try (Connection other = h2.getConnection();
        Connection connection = h2.getConnection()) {
      Database prepared = H2.session(other).getDatabase();
      long before = prepared.getModificationMetaId();
      StatementTimeout timeout = new StatementTimeout(Duration.ofSeconds(1));
      timeout.limit(connection);
      timeout.extend(connection);
      assertThat(prepared.getModificationMetaId()).isEqualTo(before);
      assertThat(timeout(connection)).isEqualTo(45_000);
    }
  }
}
