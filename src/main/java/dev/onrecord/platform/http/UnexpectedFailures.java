package dev.onrecord.platform.http;

import dev.onrecord.platform.Exceptions;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.DatabaseErrors;
import dev.onrecord.platform.sql.Outage;
import dev.onrecord.platform.sql.OutageLog;
import dev.onrecord.platform.sql.WriteConflict;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Singleton;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.jboss.logging.Logger;

/** Finds the problem that an exception stands for, and logs what is a fault of the service. */
@Singleton
public class UnexpectedFailures {

  private static final Logger LOG = Logger.getLogger(UnexpectedFailures.class);

  private final OutageLog outages;

  UnexpectedFailures(OutageLog outages) {
    this.outages = outages;
  }

  /**
   * The problem of a failed operation.
   *
   * @param operation the path or name of the operation, for the log
   */
  public Problem problem(Throwable e, String operation) {
    Optional<ProblemType> conflict = WriteConflict.in(e);
    if (conflict.isPresent()) {
      return new Problem(conflict.get(), conflict.get().explanation());
    }
    Optional<Problem> problem = first(Problem.class, e);
    if (problem.isPresent()) {
      return problem.get();
    }
    if (first(HttpClosedException.class, e).isPresent()
        || first(ClosedChannelException.class, e).isPresent()) {
      LOG.debugf("The client closed the connection during %s", operation);
      return new Problem(ProblemType.MALFORMED_JSON, "The body ended early.");
    }
    if (isTooSlow(e)) {
      LOG.warnf("A query of %s exceeded its time limit", operation);
      return new Problem(ProblemType.TOO_SLOW, ProblemType.TOO_SLOW.title() + ".");
    }
    Optional<Outage> outage = outages.report(e);
    if (outage.isPresent()) {
      return outage.get().problem();
    }
    LOG.errorf(e, "Unexpected failure of %s", operation);
    return new Problem(ProblemType.INTERNAL_ERROR, "The service failed to answer this request.");
  }

  static boolean isTooSlow(Throwable e) {
    return DatabaseErrors.isTimeout(e) || first(SearchTimeoutException.class, e).isPresent();
  }

  private static <T extends Throwable> Optional<T> first(Class<T> type, Throwable e) {
    return Exceptions.causes(e).filter(type::isInstance).map(type::cast).findFirst();
  }
}
