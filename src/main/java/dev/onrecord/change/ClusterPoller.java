package dev.onrecord.change;

import dev.onrecord.platform.BackgroundTask;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Learns what other nodes have written to the same database. Where it cannot, requests ask for
 * themselves, so that nothing is answered that may be outdated.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class ClusterPoller {

  private static final Logger LOG = Logger.getLogger(ClusterPoller.class);

  private static final Duration PAUSE = Duration.ofMillis(200);

  /** How long a request waits for what another is asking already. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final CommitNotifier commits;
  private final LatestSeq latest;
  private final ReentrantLock looking = new ReentrantLock();
  private final BackgroundTask following = new BackgroundTask("other-nodes", this::follow);

  ClusterPoller(CommitNotifier commits, LatestSeq latest) {
    this.commits = commits;
    this.latest = latest;
  }

  void start(@Observes StartupEvent event) {
    look();
    following.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    following.stop();
  }

  /**
   * On a worker, behind what answers at once from what is surely known. One asks for all; while a
   * database takes long to answer, the others are refused and hold no worker.
   */
  @ServerRequestFilter
  public void beCurrent() throws InterruptedException {
    if (latest.isCurrent()) {
      return;
    }
    if (!looking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new Problem(ProblemType.UNAVAILABLE, "The database did not answer in time.");
    }
    try {
      if (!latest.isCurrent()) {
        look();
      }
    } finally {
      looking.unlock();
    }
  }

  private void follow() {
    boolean away = false;
    while (following.pause(PAUSE)) {
      try {
        look();
        away = false;
      } catch (RuntimeException e) {
        if (!away) {
          LOG.warnf("The database does not say what other nodes have written: %s", e.getMessage());
        }
        away = true;
      }
    }
  }

  private void look() {
    looking.lock();
    try {
      long askedAt = System.nanoTime();
      commits.look();
      latest.confirm(askedAt);
    } finally {
      looking.unlock();
    }
  }
}
