package dev.onrecord.platform.response;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The view of an item, with its URL and the version for its ETag. */
public interface ItemView {

  int version();

  /** The item's own URL. */
  @JsonIgnore
  String self();
}
