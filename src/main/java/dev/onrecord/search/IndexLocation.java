package dev.onrecord.search;

/** Where the index is: in this process, or on a server that nodes share. */
interface IndexLocation {

  /** Whether nodes share the index, and another may be writing to it. */
  boolean isShared();

  /** Whether this node writes to the index. */
  boolean isWriter();

  /**
   * Verifies all parts of the index that could be corrupted unnoticed.
   *
   * @throws RuntimeException if it is corrupted
   */
  void verify();
}
