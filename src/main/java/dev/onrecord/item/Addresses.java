package dev.onrecord.item;

import dev.onrecord.platform.problem.Problem;
import java.util.Optional;

/** Where items of a kind are found: under their slug, or under their id. */
public interface Addresses<E, F> {

  /** The address in a form, or null. */
  String of(F form);

  /** An address for a form without one. */
  String next(F form);

  /** The only spelling of an address in the log, for one that a client has sent. */
  default String canonical(String address) {
    return address;
  }

  /** The item at an address, or null. */
  E find(String address);

  /**
   * A new entity with only its address set.
   *
   * @param isUsed whether an item of this kind may have the address
   * @throws Problem if the address is taken
   */
  E blank(String address, boolean isUsed);

  /** The redirect to the item that the one at this address was merged into. */
  default Optional<RuntimeException> moved(String address) {
    return Optional.empty();
  }
}
