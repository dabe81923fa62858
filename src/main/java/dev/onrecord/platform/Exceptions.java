package dev.onrecord.platform;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** Why something failed. */
public final class Exceptions {

  private Exceptions() {}

  /**
   * The failure, its cause, the cause of that, and so on, then what was suppressed on the way: a
   * transaction manager keeps there what the database said when it could not commit.
   */
  public static Stream<Throwable> of(Throwable failure) {
    Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
    return of(failure, found);
  }

  private static Stream<Throwable> of(Throwable failure, Set<Throwable> found) {
    if (failure == null || !found.add(failure)) {
      return Stream.empty();
    }
    return Stream.of(
            Stream.of(failure),
            of(failure.getCause(), found),
            Stream.of(failure.getSuppressed()).flatMap(further -> of(further, found)))
        .flatMap(each -> each);
  }
}
