package dev.onrecord.platform.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts who holds the slots of a pool: one client gets a share, and a part is for editors. */
final class Slots {

  private final int size;
  private final int open;
  private final int share;
  private final Map<String, Integer> held = new HashMap<>();
  private int taken;
  private int takenByOthers;

  /**
   * Creates an empty pool.
   *
   * @param share how much of the pool one client may hold, in percent; at least one slot
   * @param reserved how much of the pool only editors may take, in percent, rounded down
   */
  Slots(int size, int share, int reserved) {
    this.size = size;
    this.open = size - (int) (size * (long) reserved / 100);
    this.share = Math.max(1, (int) ((size * (long) share + 99) / 100));
  }

  /** Why there is no slot. */
  enum Full {
    /** All are taken that the client may take. */
    POOL,
    /** The client holds its share. */
    SHARE
  }

  /** How many slots one client may hold. */
  int share() {
    return share;
  }

  /** Why the client gets no slot, or null after it took one. */
  synchronized Full tryTake(String client, boolean editor) {
    if (held.getOrDefault(client, 0) >= share) {
      return Full.SHARE;
    }
    if (taken >= size || !editor && takenByOthers >= open) {
      return Full.POOL;
    }
    held.merge(client, 1, Integer::sum);
    taken++;
    takenByOthers += editor ? 0 : 1;
    return null;
  }

  private synchronized void free(String client, boolean editor) {
    held.computeIfPresent(client, (name, number) -> number == 1 ? null : number - 1);
    taken--;
    takenByOthers -= editor ? 0 : 1;
  }

  /** What gives a slot back; a second time does nothing. */
  Streams.Slot slot(String client, boolean editor) {
    AtomicBoolean open = new AtomicBoolean(true);
    return () -> {
      if (open.getAndSet(false)) {
        free(client, editor);
      }
    };
  }
}
