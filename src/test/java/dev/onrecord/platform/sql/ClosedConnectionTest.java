package dev.onrecord.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.change.Change;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the pool does with connections that H2 has closed. */
@QuarkusTest
class ClosedConnectionTest {

  @Inject AgroalDataSource database;

  @Test
  void anItemThatCannotBeReadIsNotTakenForAMissingOne() throws SQLException {
    for (int time = 0; time < 5; time++) {
      try (Connection connection = database.getConnection()) {
        if (H2.isH2(connection)) {
          connection.unwrap(Connection.class).close();
        }
      }
      Change first = QuarkusTransaction.requiringNew().call(() -> Change.findById(1L));
      assertThat(first).isNotNull();
    }
  }
}
