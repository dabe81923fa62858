package dev.onrecord.platform.connection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Open connections, in all and by client. Where a bound is reached, the one that has been idle
 * longest makes room for a new one; where none is idle, the new one is refused.
 *
 * @param <C> a connection
 */
final class ConnectionTable<C> {

  private final int most;
  private final int mostOfClient;
  private final Map<C, Client<C>> open = new HashMap<>();
  private final Map<String, Client<C>> clients = new HashMap<>();

  /** The one that has been idle longest first. */
  private final Set<C> idle = new LinkedHashSet<>();

  ConnectionTable(int most, int mostOfClient) {
    this.most = most;
    this.mostOfClient = mostOfClient;
  }

  /**
   * What becomes of a new connection.
   *
   * @param evicted the one that makes room for it, or null
   */
  record Admission<C>(boolean isAdmitted, C evicted) {}

  private static final class Client<C> {
    private final String name;
    private final Set<C> idle = new LinkedHashSet<>();
    private int open;

    Client(String name) {
      this.name = name;
    }
  }

  /** Admits a connection, which is idle until a request comes, where there is or can be room. */
  synchronized Admission<C> admit(C connection, String name) {
    Client<C> client = clients.getOrDefault(name, new Client<>(name));
    C evicted = null;
    if (client.open >= mostOfClient || open.size() >= most) {
      Set<C> candidates = client.open >= mostOfClient ? client.idle : idle;
      if (candidates.isEmpty()) {
        return new Admission<>(false, null);
      }
      evicted = candidates.iterator().next();
      remove(evicted);
    }
    clients.put(name, client);
    client.open++;
    open.put(connection, client);
    markIdle(connection);
    return new Admission<>(true, evicted);
  }

  synchronized void markBusy(C connection) {
    Client<C> client = open.get(connection);
    if (client != null) {
      client.idle.remove(connection);
      idle.remove(connection);
    }
  }

  synchronized void markIdle(C connection) {
    Client<C> client = open.get(connection);
    if (client != null) {
      client.idle.add(connection);
      idle.add(connection);
    }
  }

  /** Forgets a connection; again is no harm. */
  synchronized void remove(C connection) {
    markBusy(connection);
    Client<C> client = open.remove(connection);
    if (client != null) {
      client.open--;
      if (client.open == 0) {
        clients.remove(client.name);
      }
    }
  }
}
