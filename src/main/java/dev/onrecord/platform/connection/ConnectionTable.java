package dev.onrecord.platform.connection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Bounds the open connections, in total and per client. At a bound, the connection that has been
 * idle longest is evicted for a new one. If none is idle, the new one is refused.
 *
 * @param <C> a connection
 */
final class ConnectionTable<C> {

  private final int maxOpen;
  private final int maxPerClient;
  private final Map<C, Client<C>> open = new HashMap<>();
  private final Map<String, Client<C>> clients = new HashMap<>();

  /** Longest idle first. */
  private final Set<C> idle = new LinkedHashSet<>();

  ConnectionTable(int maxOpen, int maxPerClient) {
    this.maxOpen = maxOpen;
    this.maxPerClient = maxPerClient;
  }

  /**
   * The outcome of a new connection.
   *
   * @param evicted the connection that was closed to make room, or null
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

  /** Admits a connection if there is or can be room. It is idle until its first request. */
  synchronized Admission<C> admit(C connection, String name) {
    Client<C> client = clients.getOrDefault(name, new Client<>(name));
    C evicted = null;
    if (client.open >= maxPerClient || open.size() >= maxOpen) {
      Set<C> candidates = client.open >= maxPerClient ? client.idle : idle;
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

  /** Removes a connection. Idempotent. */
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
