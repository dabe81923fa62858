package dev.onrecord.platform.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A PostgreSQL lock that one node at a time holds. It is bound to a connection, so another node
 * gets it when this one dies.
 */
public final class AdvisoryLock {

  private final DataSource database;
  private final long key;
  private Connection session;
  private boolean held;

  /**
   * Creates a lock that is not held yet.
   *
   * @param key a number that no other code locks in this database
   */
  public AdvisoryLock(DataSource database, long key) {
    this.database = database;
    this.key = key;
  }

  /**
   * Takes the lock if it is free. Asks the database even if the lock is held: it is lost with its
   * connection.
   *
   * @return whether this node holds the lock
   */
  public synchronized boolean tryLock() {
    try {
      if (session == null) {
        session = database.getConnection();
      }
      String query = held ? "select true" : "select pg_try_advisory_lock(" + key + ")";
      try (Statement statement = session.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        row.next();
        held = row.getBoolean(1);
        return held;
      }
    } catch (SQLException e) {
      release();
      throw new QueryFailed(e);
    }
  }

  private void release() {
    held = false;
    if (session != null) {
      // Aborting the connection releases the lock; closing it frees its slot in the pool.
      try (Connection lost = session) {
        lost.abort(Runnable::run);
      } catch (SQLException alreadyGone) {
        // The lock is free either way.
      }
      session = null;
    }
  }
}
