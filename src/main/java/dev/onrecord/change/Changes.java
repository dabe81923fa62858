package dev.onrecord.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The changes of one transaction so far, in order. */
public final class Changes {

  private final List<Entry> entries = new ArrayList<>();
  private final Set<Key> changed = new HashSet<>();
  private final Set<Key> created = new HashSet<>();
  private final List<Runnable> checks = new ArrayList<>();
  private final List<Runnable> updates = new ArrayList<>();

  Changes() {}

  /**
   * Adds a change.
   *
   * @param form the entity after the change, in the import format; null after a deletion
   * @param affectsEmbedded whether other entities may render differently from now on
   */
  public void add(Action action, EntityType type, String id, Object form, boolean affectsEmbedded) {
    add(new Entry(action, type, id, form, affectsEmbedded, false, null));
  }

  public void add(Entry entry) {
    entries.add(entry);
    changed.add(new Key(entry.type, entry.id));
    if (entry.action == Action.CREATED) {
      created.add(new Key(entry.type, entry.id));
    }
  }

  /**
   * Whether this transaction created the item. It is not flushed yet: no query finds it, and no
   * other writer can reach it.
   */
  public boolean created(EntityType type, String id) {
    return created.contains(new Key(type, id));
  }

  /** Whether this transaction changed the item. */
  public boolean changed(EntityType type, String id) {
    return changed.contains(new Key(type, id));
  }

  /** Adds a check that runs under the clock lock, before this transaction flushes. */
  public void checkUnderClock(Runnable check) {
    checks.add(check);
  }

  List<Runnable> checks() {
    return checks;
  }

  /**
   * Adds a bulk update that runs after this transaction flushes, so that it finds what the
   * transaction wrote. It may only touch rows that are locked by then.
   */
  public void updateAfterFlush(Runnable update) {
    updates.add(update);
  }

  List<Runnable> updates() {
    return updates;
  }

  List<Entry> entries() {
    return entries;
  }

  private record Key(EntityType type, String id) {}

  /**
   * A change.
   *
   * @param hidden whether only editors may know of the item
   * @param reason why the item was erased, or null
   */
  public record Entry(
      Action action,
      EntityType type,
      String id,
      Object form,
      boolean affectsEmbedded,
      boolean hidden,
      String reason) {}
}
