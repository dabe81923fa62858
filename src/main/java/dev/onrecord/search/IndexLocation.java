package dev.onrecord.search;

/** Where the index is: in this process alone, or on a server that nodes share. */
interface IndexLocation {

  /** Whether other nodes search the same index, and one of them may be writing to it. */
  boolean isShared();

  /** Whether it is this node that brings the index up to the log. */
  boolean isOurs();

  /**
   * Reads all of the index that could be spoilt unnoticed.
   *
   * @throws RuntimeException where it is not as it was written
   */
  void verify();
}
