package dev.onrecord.platform;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.h2.engine.SessionLocal;
import org.postgresql.jdbc.PgConnection;

/**
 * Limits how long the database may take over one SQL statement, by JDBC and by Hibernate alike: the
 * limit is set on each connection that the pool hands out.
 */
@Singleton
public class StatementTimeout implements AgroalPoolInterceptor {

  /**
   * The least time for a statement of a write. Longer than the database waits for a lock, so that a
   * race ends as one; shorter than a transaction may last.
   */
  private static final Duration WRITING = Duration.ofSeconds(45);

  private final Duration limit;

  /** Migrations and the rest of the start may take longer. */
  private volatile boolean started;

  /** The connections to PostgreSQL whose limit is set. */
  private final Set<PgConnection> limited =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  @Inject
  StatementTimeout(Settings settings) {
    this(settings.limits().query());
  }

  StatementTimeout(Duration limit) {
    // To the databases, no time at all means no limit.
    this.limit = limit.toMillis() == 0 ? Duration.ofMillis(1) : limit;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
    started = true;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    if (started) {
      try {
        limit(connection);
      } catch (SQLException e) {
        throw new Jdbc.QueryFailed(e);
      }
    }
  }

  void limit(Connection connection) throws SQLException {
    if (H2.serves(connection)) {
      limitSession(connection, limit);
    } else {
      limitServer(connection.unwrap(PgConnection.class));
    }
  }

  private void limitServer(PgConnection connection) throws SQLException {
    if (limited.contains(connection)) {
      return;
    }
    // A rollback would take back a limit that was set within the transaction.
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(true);
    execute(connection, "set statement_timeout = " + limit.toMillis());
    connection.setAutoCommit(autoCommit);
    limited.add(connection);
  }

  /** Gives the statements of a write more time, until its transaction ends. */
  public void extend(Connection connection) throws SQLException {
    Duration extended = limit.compareTo(WRITING) < 0 ? WRITING : limit;
    if (H2.serves(connection)) {
      limitSession(connection, extended);
    } else {
      execute(connection, "set local statement_timeout = " + extended.toMillis());
    }
  }

  /** A SET, as JDBC would run it, makes each connection to H2 parse all of its queries again. */
  private static void limitSession(Connection connection, Duration limit) throws SQLException {
    SessionLocal session = H2.session(connection);
    session.setQueryTimeout(Math.toIntExact(limit.toMillis()));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
