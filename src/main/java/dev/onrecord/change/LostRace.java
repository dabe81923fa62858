package dev.onrecord.change;

import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** How the database says that two writers met: a key that both wanted, a version, a lock. */
final class LostRace {

  private LostRace() {}

  static boolean isIn(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException
          || cause instanceof LockAcquisitionException
          || cause instanceof StaleStateException
          || cause instanceof OptimisticLockException) {
        return true;
      }
    }
    return false;
  }
}
