package dev.onrecord.search;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * An index on OpenSearch. The node that holds a lock of the database brings it up to the log; the
 * lock goes with the connection, so that another node has it once this one is gone.
 */
@Singleton
@IfBuildProfile("opensearch")
class SharedIndex implements IndexPlace {

  /** Any number that nobody else locks in this database. */
  private static final long LOCK = 0x6f6e_7265_636f_7264L;

  private final DataSource database;
  private Connection session;
  private boolean held;

  SharedIndex(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean isShared() {
    return true;
  }

  /** Asks each time: a lock that was lost with its connection is not believed to be held. */
  @Override
  public synchronized boolean isOurs() {
    try {
      if (session == null) {
        session = database.getConnection();
      }
      String question = held ? "select true" : "select pg_try_advisory_lock(" + LOCK + ")";
      try (Statement statement = session.createStatement();
          ResultSet row = statement.executeQuery(question)) {
        row.next();
        held = row.getBoolean(1);
        return held;
      }
    } catch (SQLException e) {
      giveUp();
      throw new IllegalStateException("the lock cannot be asked for", e);
    }
  }

  /** A server looks after its files itself. */
  @Override
  public void verify() {}

  private void giveUp() {
    held = false;
    if (session != null) {
      // The server frees the lock with the connection; the pool frees its place when it is given
      // back.
      try (Connection lost = session) {
        lost.abort(Runnable::run);
      } catch (SQLException alreadyGone) {
        // As it should be.
      }
      session = null;
    }
  }
}
