package dev.onrecord.item;

import java.time.Instant;

/** An item in the import format: what clients send and what the log contains. */
public interface ItemForm {

  /** When the item was recorded; set by the service, ignored in requests. */
  Instant recordedAt();

  /** The version that the client edited; never in the log. */
  Integer version();
}
