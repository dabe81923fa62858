package dev.onrecord.verification;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.BackgroundTask;
import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.TableIndexes;
import dev.onrecord.search.IndexComparison;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Runs verifications, one at a time: on request, and by schedule. */
@ApplicationScoped
class Verifications {

  private static final Logger LOG = Logger.getLogger(Verifications.class);

  /** The most findings of a scheduled run that are logged. */
  private static final int MAX_LOGGED = 20;

  private final Jdbc jdbc;
  private final LatestSeq latest;
  private final ItemComparison comparison;
  private final TableIndexes tableIndexes;
  private final IndexComparison textIndex;
  private final Settings.Verification settings;
  private final Clock clock;
  private final AtomicBoolean isRunning = new AtomicBoolean();
  private final BackgroundTask schedule = new BackgroundTask("verification", this::followSchedule);

  /** Of the last run that reached its end; not a number before. */
  private volatile double lastFindings = Double.NaN;

  private volatile double lastEnd = Double.NaN;

  Verifications(
      Jdbc jdbc,
      LatestSeq latest,
      ItemComparison comparison,
      TableIndexes tableIndexes,
      IndexComparison textIndex,
      Settings settings,
      Clock clock,
      MeterRegistry metrics) {
    this.jdbc = jdbc;
    this.latest = latest;
    this.comparison = comparison;
    this.tableIndexes = tableIndexes;
    this.textIndex = textIndex;
    this.settings = settings.verification();
    this.clock = clock;
    Gauge.builder("onrecord.verification.findings", this, self -> self.lastFindings)
        .description("Faults that the last complete verification found")
        .register(metrics);
    Gauge.builder("onrecord.verification.timestamp", this, self -> self.lastEnd)
        .baseUnit("seconds")
        .description("When the last complete verification ended")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    if (!settings.interval().isZero()) {
      schedule.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (schedule.isAlive()) {
      schedule.stop();
    }
  }

  /**
   * Begins a run, which must be ended.
   *
   * @throws Problem if another one is running
   */
  Verification begin() {
    if (!isRunning.compareAndSet(false, true)) {
      throw new Problem(ProblemType.ALREADY_RUNNING, "A verification is running already.");
    }
    ItemCheck items = new ItemCheck(jdbc, comparison);
    return new Verification(
        List.of(
            new LogCheck(jdbc, items::existing),
            items,
            new TableIndexCheck(tableIndexes),
            new TextIndexCheck(textIndex)),
        latest.seq(),
        settings.timeLimit());
  }

  /** Ends a run, whether or not it reached its end. */
  void end(Verification run) {
    Verification.Result result = run.result();
    if (result.done()) {
      lastFindings = result.findings();
      lastEnd = clock.instant().getEpochSecond();
    }
    isRunning.set(false);
  }

  private void followSchedule() {
    while (schedule.pause(settings.interval())) {
      try {
        runGently();
      } catch (RuntimeException e) {
        LOG.warn("A scheduled verification failed", e);
      }
    }
  }

  /** Pauses after each step for as long as it took, so that requests come first. */
  private void runGently() {
    Verification run = begin();
    List<Finding> found = new ArrayList<>();
    try {
      long from = System.nanoTime();
      while (run.step(
          finding -> {
            if (found.size() < MAX_LOGGED) {
              found.add(finding);
            }
          })) {
        if (!schedule.pause(Duration.ofNanos(System.nanoTime() - from))) {
          return;
        }
        from = System.nanoTime();
      }
      log(run.result(), found);
    } finally {
      end(run);
    }
  }

  private static void log(Verification.Result result, List<Finding> found) {
    if (result.findings() > 0) {
      LOG.errorf(
          "Verification found %d faults as of change %d; POST /verification lists them",
          result.findings(), result.seq());
      found.forEach(finding -> LOG.error(finding.detail()));
    } else if (!result.done()) {
      LOG.warn("Verification reached its time limit before its end");
    } else {
      LOG.infof("Verified the record as of change %d", result.seq());
    }
  }
}
