package dev.onrecord.platform.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts the slots of a pool: each client may have a share, and some are reserved for editors. */
final class Slots {

  private final int size;
  private final int open;
  private final int share;
  private final Map<String, Integer> perClient = new HashMap<>();
  private int acquired;
  private int acquiredByNonEditors;

  /**
   * @param share the part of the pool that one client may have, in percent; at least one slot
   * @param reserved the part of the pool reserved for editors, in percent, rounded down
   */
  Slots(int size, int share, int reserved) {
    this.size = size;
    this.open = size - (int) (size * (long) reserved / 100);
    this.share = Math.max(1, (int) ((size * (long) share + 99) / 100));
  }

  /** The reason why a client gets no slot. */
  enum Full {
    /** All slots open to the client are taken. */
    POOL,
    /** The client has used up its share. */
    SHARE
  }

  /** The maximum number of slots per client. */
  int share() {
    return share;
  }

  /** Acquires a slot. Returns null, or the reason why the client gets none. */
  synchronized Full tryAcquire(String client, boolean editor) {
    if (perClient.getOrDefault(client, 0) >= share) {
      return Full.SHARE;
    }
    if (acquired >= size || !editor && acquiredByNonEditors >= open) {
      return Full.POOL;
    }
    perClient.merge(client, 1, Integer::sum);
    acquired++;
    acquiredByNonEditors += editor ? 0 : 1;
    return null;
  }

  private synchronized void release(String client, boolean editor) {
    perClient.computeIfPresent(client, (name, number) -> number == 1 ? null : number - 1);
    acquired--;
    acquiredByNonEditors -= editor ? 0 : 1;
  }

  /** A handle that releases the slot when closed. Closing it again does nothing. */
  Streams.Slot slot(String client, boolean editor) {
    AtomicBoolean open = new AtomicBoolean(true);
    return () -> {
      if (open.getAndSet(false)) {
        release(client, editor);
      }
    };
  }
}
