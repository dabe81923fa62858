package dev.onrecord.platform.response;

import java.util.function.Supplier;

/**
 * What an answer depends on, as it was known before the answer was read. While it is the same, so
 * is the answer.
 *
 * @param now what is known of it at any time, such as the newest entry of the log
 * @param then what was known
 */
public record CacheValidator(Supplier<?> now, Object then) {

  /** The state as it is known now; to be taken before anything is read. */
  public static CacheValidator of(Supplier<?> now) {
    return new CacheValidator(now, now.get());
  }

  boolean holds() {
    return now.get().equals(then);
  }

  @Override
  public String toString() {
    return then.toString();
  }
}
