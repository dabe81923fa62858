package dev.onrecord.item;

import dev.onrecord.change.Action;
import dev.onrecord.change.Changes;

/** How an import finds and edits items of a kind. */
public interface ImportRules<E, F> {

  /**
   * The form to import, after upserting the items nested in it.
   *
   * @param keepTimes whether to keep the times that only admins may set
   */
  default F prepared(F form, boolean keepTimes, Changes changes) {
    return form;
  }

  /**
   * Whether the form names its item, rather than only describes it. Only then does an import set
   * the state of the item; otherwise it adds to it (ADR 27).
   */
  boolean names(F form);

  /** The existing item that the form is about, or null. */
  E existing(F form, Changes changes);

  /** The action to log for an existing item. */
  default Action action(E current, F form) {
    return Action.UPDATED;
  }

  /** Fills an existing item. */
  void fill(E existing, F form, Changes changes);
}
