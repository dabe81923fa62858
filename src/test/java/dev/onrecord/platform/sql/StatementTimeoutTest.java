package dev.onrecord.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.onrecord.change.ChangeLog;
import dev.onrecord.platform.Settings;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.api.Trigger;
import org.h2.engine.Database;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No SQL statement runs forever, by Hibernate or by JDBC. */
@QuarkusTest
public class StatementTimeoutTest extends RestTest {

  /** A limit that a test can wait for. */
  private static final Duration SHORT = Duration.ofMillis(200);

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

  /** A database that only its test knows. */
  private static final JdbcDataSource H2_ALONE = new JdbcDataSource();

  static {
    H2_ALONE.setURL("jdbc:h2:mem:alone");
  }

  @Inject DataSource database;
  @Inject ChangeLog log;
  @Inject EntityManager entities;
  @Inject Settings settings;
  @Inject StatementTimeout timeout;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    // Written anew, so that no cache answers what an earlier test asked for.
    record.empty();
    super.startFromTheStarterRecord();
    timeout.limitTo(SHORT);
  }

  @AfterEach
  void takeTheUsualTime() {
    timeout.limitTo(settings.limits().query());
  }

  /** Makes each query of a table slow until it is closed. */
  private AutoCloseable slow(String table) throws SQLException {
    Connection connection = database.getConnection();
    Statement statement = connection.createStatement();
    if (H2.isH2(connection)) {
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
    takeTheUsualTime();
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  /** In milliseconds, as the connection says. */
  private static long timeout(Connection connection) throws SQLException {
    if (H2.isH2(connection)) {
      return H2.session(connection).getQueryTimeout();
    }
    return number(connection, "select setting from pg_settings where name = 'statement_timeout'");
  }

  @Test
  void theLimitIsThatOfTheSettings() throws SQLException {
    try (Connection connection = H2_ALONE.getConnection()) {
      new StatementTimeout(settings).limit(connection);
      assertThat(timeout(connection)).isEqualTo(settings.limits().query().toMillis());
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
      assertThat(timeout(connection)).isEqualTo(SHORT.toMillis());
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
        assertThat(timeout(connection)).isEqualTo(SHORT.toMillis());
      }
    }
  }

  /** The pool does not try a connection that it handed out a moment ago. */
  @Test
  void aConnectionThatBrokeBeforeItsLimitWasSetFailsOnce() throws SQLException {
    assumeThat(TestPostgres.isUsed()).as("H2 has no server to lose").isTrue();
    try (Connection other = database.getConnection()) {
      long server;
      try (Connection broken = database.getConnection()) {
        server = number(broken, "select pg_backend_pid()");
      }
      number(other, "select count(pg_terminate_backend(%d))".formatted(server));
      String left = "select count(*) from pg_stat_activity where pid = %d".formatted(server);
      while (number(other, left) > 0) {
        Thread.onSpinWait();
      }
      // Another limit, which has to be set first.
      timeout.limitTo(Duration.ofSeconds(2));
      int failures = 0;
      for (int i = 0; i < 10; i++) {
        try (Connection connection = database.getConnection()) {
          assertThat(timeout(connection)).isEqualTo(2_000);
        } catch (SQLException e) {
          failures++;
        }
      }
      assertThat(failures).isLessThanOrEqualTo(1);
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void aLimitLeavesWhatH2HasPreparedOfOthers() throws SQLException {
    try (Connection other = H2_ALONE.getConnection();
        Connection connection = H2_ALONE.getConnection()) {
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
