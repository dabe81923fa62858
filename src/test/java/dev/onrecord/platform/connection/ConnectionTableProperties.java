package dev.onrecord.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.platform.connection.ConnectionTable.Admission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The table of connections does what a plain list of them would do. */
class ConnectionTableProperties {

  @Property
  void itDoesWhatAListWouldDo(@ForAll @Size(max = 200) List<@IntRange(max = 39) Integer> steps) {
    ConnectionTable<Integer> quick = new ConnectionTable<>(5, 3);
    Map<Integer, Integer> clients = new HashMap<>();
    List<Integer> idle = new ArrayList<>();
    List<Integer> opened = new ArrayList<>();
    for (int step : steps) {
      int client = step % 4;
      if (step < 20) {
        int number = opened.size();
        opened.add(number);
        assertThat(quick.admit(number, "client " + client))
            .isEqualTo(slowly(number, client, clients, idle));
      } else if (!opened.isEmpty()) {
        Integer number = opened.get(Math.max(0, opened.size() - 1 - (step - 20) / 3));
        idle.remove(number);
        switch (step % 3) {
          case 0 -> {
            quick.remove(number);
            clients.remove(number);
          }
          case 1 -> quick.markBusy(number);
          default -> {
            // As a connection does, which is busy before it is idle again.
            quick.markBusy(number);
            quick.markIdle(number);
            if (clients.containsKey(number)) {
              idle.add(number);
            }
          }
        }
      }
    }
  }

  private static Admission<Integer> slowly(
      Integer number, Integer client, Map<Integer, Integer> clients, List<Integer> idle) {
    long own = clients.values().stream().filter(client::equals).count();
    Integer evicted = null;
    if (own >= 3 || clients.size() >= 5) {
      evicted =
          idle.stream()
              .filter(candidate -> own < 3 || client.equals(clients.get(candidate)))
              .findFirst()
              .orElse(null);
      if (evicted == null) {
        return new Admission<>(false, null);
      }
      idle.remove(evicted);
      clients.remove(evicted);
    }
    clients.put(number, client);
    idle.add(number);
    return new Admission<>(true, evicted);
  }
}
