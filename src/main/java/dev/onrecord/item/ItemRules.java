package dev.onrecord.item;

import dev.onrecord.change.Changes;
import dev.onrecord.platform.problem.Problem;

/** How items of a kind are edited. */
public interface ItemRules<E, F> {

  /** A copy of a form with only what a client may set, when it is not imported. */
  default F permitted(F form) {
    return form;
  }

  /** Fills an entity from a valid form. */
  void fill(E entity, F form, Changes changes);

  /** The entity in the import format. */
  F form(E entity);

  /** Whether other entities may render differently after this edit. */
  boolean affectsEmbedded(E entity, F before, F after);

  /**
   * Checks that an item may be deleted.
   *
   * @throws Problem if it must be kept, or other items refer to it
   */
  void checkDeletable(E entity);
}
