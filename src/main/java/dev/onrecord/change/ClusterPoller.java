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
 * Polls the database for the commits of other nodes. While that fails, requests poll themselves, so
 * that no response is outdated (ADR 12).
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class ClusterPoller {

  private static final Logger LOG = Logger.getLogger(ClusterPoller.class);

  private static final Duration PAUSE = Duration.ofMillis(200);

  /** How long a request waits for the poll of another. */
  private static final Duration WAIT = Duration.ofSeconds(1);

  private final CommitNotifier commits;
  private final LatestSeq latest;
  private final ReentrantLock polling = new ReentrantLock();
  private final BackgroundTask poller = new BackgroundTask("other-nodes", this::run);

  ClusterPoller(CommitNotifier commits, LatestSeq latest) {
    this.commits = commits;
    this.latest = latest;
  }

  void start(@Observes StartupEvent event) {
    poll();
    poller.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    poller.stop();
  }

  /**
   * Runs on a worker thread, after the response cache. One request polls for all; while the
   * database is slow, the others are refused and block no worker.
   */
  @ServerRequestFilter
  public void ensureCurrent() throws InterruptedException {
    if (latest.isCurrent()) {
      return;
    }
    if (!polling.tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new Problem(ProblemType.UNAVAILABLE, "The database did not respond in time.");
    }
    try {
      if (!latest.isCurrent()) {
        poll();
      }
    } finally {
      polling.unlock();
    }
  }

  private void run() {
    boolean failing = false;
    while (poller.pause(PAUSE)) {
      try {
        poll();
        failing = false;
      } catch (RuntimeException e) {
        if (!failing) {
          LOG.warnf("Cannot read the commits of other nodes: %s", e.getMessage());
        }
        failing = true;
      }
    }
  }

  private void poll() {
    polling.lock();
    try {
      long polledAt = System.nanoTime();
      commits.catchUp();
      latest.confirm(polledAt);
    } finally {
      polling.unlock();
    }
  }
}
