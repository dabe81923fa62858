package dev.onrecord.platform.response;

import java.util.function.Supplier;

/**
 * The state that a response depends on, taken before the response was computed. The response is
 * valid while the state is unchanged.
 *
 * @param current supplies the current state, such as the newest seq
 * @param captured the state when the response was computed
 */
public record CacheValidator(Supplier<?> current, Object captured) {

  /** Captures the current state. Call it before anything is read. */
  public static CacheValidator of(Supplier<?> current) {
    return new CacheValidator(current, current.get());
  }

  boolean isValid() {
    return current.get().equals(captured);
  }

  @Override
  public String toString() {
    return captured.toString();
  }
}
