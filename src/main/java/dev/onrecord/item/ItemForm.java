package dev.onrecord.item;

import java.time.Instant;

/** An item in the import format: what a client sends, and what the log holds. */
public interface ItemForm {

  /** When the item was recorded: set by the service, and ignored in what a client sends. */
  Instant recordedAt();

  /** The version that the client edited; never in the log. */
  Integer version();
}
