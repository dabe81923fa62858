package dev.onrecord.platform.response;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** An item as GET shows it, with what its URL and ETag derive from. */
public interface ItemView {

  int version();

  /** The item's own URL. */
  @JsonIgnore
  String self();
}
