package dev.onrecord.platform.response;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** An item as GET shows it: what its address and its ETag are made of. */
public interface ItemView {

  int version();

  /** The item's own address. */
  @JsonIgnore
  String self();
}
