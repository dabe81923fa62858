package dev.onrecord.platform.response;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The view of an item, with the parts of which its URL and ETag consist. */
public interface ItemView {

  int version();

  /** The item's own URL. */
  @JsonIgnore
  String self();
}
