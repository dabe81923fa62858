package dev.onrecord.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.change.Change;
import dev.onrecord.testsupport.RestTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the pool does with connections that H2 has closed. */
@QuarkusTest
class ClosedConnectionTest extends RestTest {

  @Inject AgroalDataSource database;

  @Test
  void anItemThatCannotBeReadIsNotTakenForAMissingOne() throws SQLException {
    long newest = Change.<Change>find("order by seq desc").<Change>firstResult().seq;
    for (int time = 0; time < 5; time++) {
      try (Connection connection = database.getConnection()) {
        if (H2.isH2(connection)) {
          connection.unwrap(Connection.class).close();
        }
      }
      Change first = QuarkusTransaction.requiringNew().call(() -> Change.findById(newest));
      assertThat(first).isNotNull();
    }
  }
}
