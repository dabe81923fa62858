package dev.onrecord.platform;

import java.util.Objects;
import java.util.stream.Stream;

/** Why something failed. */
public final class Causes {

  private Causes() {}

  /** The failure, its cause, the cause of that, and so on. */
  public static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
