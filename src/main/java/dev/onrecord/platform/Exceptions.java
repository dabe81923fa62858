package dev.onrecord.platform;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** Walks the causes of exceptions. */
public final class Exceptions {

  private Exceptions() {}

  /**
   * The failure, its causes, and what they suppressed: a transaction manager keeps there why the
   * database could not commit.
   */
  public static Stream<Throwable> causes(Throwable failure) {
    Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
    return causes(failure, found);
  }

  private static Stream<Throwable> causes(Throwable failure, Set<Throwable> found) {
    if (failure == null || !found.add(failure)) {
      return Stream.empty();
    }
    return Stream.of(
            Stream.of(failure),
            causes(failure.getCause(), found),
            Stream.of(failure.getSuppressed()).flatMap(further -> causes(further, found)))
        .flatMap(each -> each);
  }
}
