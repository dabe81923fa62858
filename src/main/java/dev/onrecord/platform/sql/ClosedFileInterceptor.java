package dev.onrecord.platform.sql;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.jboss.logging.Logger;

/**
 * Closes a pooled connection whose file H2 has closed after a failed write. H2 reopens the file
 * only once no connection to the closed one is left, and a busy service would keep some forever.
 */
@Singleton
class ClosedFileInterceptor implements AgroalPoolInterceptor {

  private static final Logger LOG = Logger.getLogger(ClosedFileInterceptor.class);

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      if (H2.isH2(connection) && isFileClosed(H2.session(connection))) {
        // The pool drops a closed connection when it would hand it out again.
        connection.unwrap(Connection.class).close();
      }
    } catch (SQLException | RuntimeException e) {
      LOG.debugf(e, "A connection to a closed file could not be closed");
    }
  }

  private static boolean isFileClosed(SessionLocal session) {
    return session.getDatabase().getStore().getMvStore().isClosed();
  }
}
