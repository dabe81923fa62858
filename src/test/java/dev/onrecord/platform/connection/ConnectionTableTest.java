package dev.onrecord.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.platform.connection.ConnectionTable.Admission;
import org.junit.jupiter.api.Test;

/** Neither limit of connections is ever exceeded, and the longest idle one is evicted. */
class ConnectionTableTest {

  private final ConnectionTable<Integer> table = new ConnectionTable<>(4, 2);

  private static Admission<Integer> admitted(Integer evicted) {
    return new Admission<>(true, evicted);
  }

  private static final Admission<Integer> REFUSED = new Admission<>(false, null);

  @Test
  void aClientMakesRoomAmongItsOwnConnections() {
    table.admit(1, "b");
    table.admit(2, "a");
    table.admit(3, "a");
    assertThat(table.admit(4, "a")).isEqualTo(admitted(2));
    table.markBusy(3);
    table.markIdle(3);
    assertThat(table.admit(5, "a")).isEqualTo(admitted(4));
    table.markBusy(3);
    table.markBusy(5);
    assertThat(table.admit(6, "a")).isEqualTo(REFUSED);
    table.remove(3);
    assertThat(table.admit(7, "a")).isEqualTo(admitted(null));
  }

  @Test
  void whereAllAreTakenTheOneThatIsIdleLongestMakesRoomWhoeverItIs() {
    table.admit(1, "a");
    table.admit(2, "a");
    table.admit(3, "b");
    table.admit(4, "b");
    table.markBusy(1);
    assertThat(table.admit(5, "c")).isEqualTo(admitted(2));
    table.markBusy(3);
    table.markBusy(4);
    table.markBusy(5);
    assertThat(table.admit(6, "d")).isEqualTo(REFUSED);
    table.markIdle(4);
    assertThat(table.admit(7, "d")).isEqualTo(admitted(4));
  }

  @Test
  void whatIsForgottenStaysForgotten() {
    table.admit(1, "a");
    table.remove(1);
    table.markIdle(1);
    table.remove(1);
    table.admit(2, "a");
    table.admit(3, "a");
    assertThat(table.admit(4, "a")).isEqualTo(admitted(2));
  }
}
