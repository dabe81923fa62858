package dev.onrecord.platform;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Why something failed. */
public final class Causes {

  private Causes() {}

  /** The failure, its cause, the cause of that, and so on. */
  public static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  /** Whether it was the database that failed, and not what asked it. */
  public static boolean areOfTheDatabase(Throwable failure) {
    return of(failure)
        .anyMatch(cause -> cause instanceof SQLException || cause instanceof PersistenceException);
  }
}
