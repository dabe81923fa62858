package dev.onrecord.platform;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/** What H2 offers within this process, and not by JDBC. */
final class H2 {

  private H2() {}

  static boolean serves(Connection connection) throws SQLException {
    return connection.isWrapperFor(JdbcConnection.class);
  }

  static SessionLocal session(Connection connection) throws SQLException {
    return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
  }
}
