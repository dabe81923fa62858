package dev.onrecord.platform.sql;

import dev.onrecord.platform.Settings;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.h2.engine.SessionLocal;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * Limits the time of each SQL statement, whether run by JDBC or by Hibernate, by setting the limit
 * on each connection that the pool hands out. The databases keep the time.
 *
 * <p>No setting of the data source does this. H2's {@code MAX_QUERY_TIMEOUT} also caps what a
 * session may set, so writes, which wait longer for locks than a query may last, and migrations
 * would fail. PostgreSQL's {@code statement_timeout} in the URL would limit migrations too, and its
 * units are not those of our settings.
 */
@Singleton
public class StatementTimeout implements AgroalPoolInterceptor {

  /**
   * The minimum limit for statements of a write: longer than the database waits for a lock, so that
   * a race ends as a conflict; shorter than a transaction may last.
   */
  private static final Duration WRITE_LIMIT = Duration.ofSeconds(45);

  private static final Logger LOG = Logger.getLogger(StatementTimeout.class);

  private volatile Duration limit;

  /** Migrations may take longer. */
  private volatile boolean started;

  /** The limit set on each connection to PostgreSQL. */
  private final Map<PgConnection, Duration> limits =
      Collections.synchronizedMap(new WeakHashMap<>());

  @Inject
  StatementTimeout(Settings settings) {
    this(settings.limits().query());
  }

  StatementTimeout(Duration limit) {
    limitTo(limit);
  }

  /** Sets the limit for connections that the pool hands out from now on. */
  final void limitTo(Duration limit) {
    // To the databases, zero means no limit.
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
        LOG.debugf(e, "A connection broke before its limit was set");
        close(connection);
      }
    }
  }

  /**
   * Closes the physical connection, so that the pool drops its own after the next failure. An
   * exception thrown from here would leave it in the pool, where the next request would fail too.
   */
  private static void close(Connection connection) {
    try {
      connection.unwrap(Connection.class).close();
    } catch (SQLException e) {
      LOG.debugf(e, "A broken connection could not be closed");
    }
  }

  void limit(Connection connection) throws SQLException {
    if (H2.isH2(connection)) {
      limitSession(connection, limit);
    } else {
      limitServer(connection.unwrap(PgConnection.class));
    }
  }

  private void limitServer(PgConnection connection) throws SQLException {
    Duration limit = this.limit;
    if (limit.equals(limits.get(connection))) {
      return;
    }
    // A rollback would undo a limit set within the transaction.
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(true);
    execute(connection, "set statement_timeout = " + limit.toMillis());
    connection.setAutoCommit(autoCommit);
    limits.put(connection, limit);
  }

  /** Extends the limit for a write, until its transaction ends. */
  public void extend(EntityManager entities) {
    entities.unwrap(Session.class).doWork(this::extend);
  }

  /** Likewise, without entities. */
  public void extend(SqlTransaction transaction) {
    try {
      extend(transaction.connection());
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  void extend(Connection connection) throws SQLException {
    Duration extended = limit.compareTo(WRITE_LIMIT) < 0 ? WRITE_LIMIT : limit;
    if (H2.isH2(connection)) {
      limitSession(connection, extended);
    } else {
      execute(connection, "set local statement_timeout = " + extended.toMillis());
    }
  }

  /** Not through JDBC, which would run a SET: H2 then reparses all queries of the connection. */
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
