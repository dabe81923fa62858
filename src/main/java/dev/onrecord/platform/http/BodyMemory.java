package dev.onrecord.platform.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the memory of all bodies that have arrived and whose requests have not ended. Anybody may
 * send some of them, on every connection.
 */
final class BodyMemory {

  private final long max;
  private final AtomicLong claimed = new AtomicLong();

  /**
   * @param max in bytes
   */
  BodyMemory(long max) {
    this.max = max;
  }

  Claim claim() {
    return new Claim();
  }

  /** The memory of one body. Not safe for use by several threads. */
  final class Claim {
    private long length;

    /** Claims more memory. Returns false, and claims nothing, if there is none left. */
    boolean grow(long bytes) {
      if (claimed.addAndGet(bytes) > max) {
        claimed.addAndGet(-bytes);
        return false;
      }
      length += bytes;
      return true;
    }

    /** Releases all of it. Doing so again does nothing. */
    void release() {
      claimed.addAndGet(-length);
      length = 0;
    }
  }
}
