package dev.onrecord.platform.sql;

import dev.onrecord.platform.Exceptions;
import dev.onrecord.platform.problem.ProblemType;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Recognizes database errors that mean two writers conflicted. */
public final class WriteConflict {

  private WriteConflict() {}

  /**
   * A race that the database cannot see: another writer committed what a rule forbids beside it.
   */
  public static final class LostRace extends RuntimeException {}

  /**
   * The problem type if the conflict persists: a stale version, or a key or lock that another
   * writer has.
   */
  public static Optional<ProblemType> in(Throwable e) {
    return Exceptions.causes(e).map(WriteConflict::of).flatMap(Optional::stream).findFirst();
  }

  private static Optional<ProblemType> of(Throwable cause) {
    if (cause instanceof StaleStateException || cause instanceof OptimisticLockException) {
      return Optional.of(ProblemType.VERSION_MISMATCH);
    }
    if (cause instanceof ConstraintViolationException
        || cause instanceof LockAcquisitionException
        || cause instanceof LostRace) {
      return Optional.of(ProblemType.CONFLICT);
    }
    return Optional.empty();
  }
}
