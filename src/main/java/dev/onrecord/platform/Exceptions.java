package dev.onrecord.platform;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** Walks the causes of exceptions. */
public final class Exceptions {

  private Exceptions() {}

  /**
   * The failure, its causes, and the exceptions that they suppressed. A transaction manager reports
   * there why a commit failed.
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
            Stream.of(failure.getSuppressed()).flatMap(suppressed -> causes(suppressed, found)))
        .flatMap(each -> each);
  }
}
