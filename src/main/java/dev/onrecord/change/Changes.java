package dev.onrecord.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one transaction has changed so far, in order. */
public final class Changes {

  private final List<Entry> entries = new ArrayList<>();
  private final List<Runnable> checks = new ArrayList<>();

  Changes() {}

  /**
   * Notes a change.
   *
   * @param form the entity after the change, in the import format; null once it is deleted
   * @param altersOthers whether other entities may be shown differently from now on
   */
  public void add(Action action, EntityType type, String id, Object form, boolean altersOthers) {
    entries.add(new Entry(action, type, id, form, altersOthers));
  }

  /** The items of one type that were created so far, in the import format. */
  public <F> Stream<F> created(EntityType type, Class<F> form) {
    return entries.stream()
        .filter(entry -> entry.type == type && entry.action == Action.CREATED)
        .map(entry -> form.cast(entry.form));
  }

  /**
   * Adds a check that must hold when no other writer can come between; it runs before anything of
   * this transaction is flushed.
   */
  public void checkAlone(Runnable check) {
    checks.add(check);
  }

  List<Runnable> checks() {
    return checks;
  }

  List<Entry> entries() {
    return entries;
  }

  record Entry(Action action, EntityType type, String id, Object form, boolean altersOthers) {}
}
