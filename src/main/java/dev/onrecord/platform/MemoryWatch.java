package dev.onrecord.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Ends the process when memory is exhausted, so that its supervisor restarts it. The JVM would only
 * collect garbage, answer no request, and not even finish a shutdown.
 */
@Singleton
class MemoryWatch {

  private static final Logger LOG = Logger.getLogger(MemoryWatch.class);

  /** The exit status of {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int EXHAUSTED = 3;

  /** The exit status after SIGTERM. */
  private static final int TERMINATED = 143;

  private static final Duration PERIOD = Duration.ofSeconds(1);

  /** The share of time spent on garbage collection above which memory counts as exhausted. */
  private static final double MAX_SHARE = 0.6;

  /**
   * The share of the heap that is free now and then in a process with enough memory. On a machine
   * that hardly gives it any time, collecting garbage takes most of it too.
   */
  private static final double MIN_FREE = 0.2;

  /** The window and the fewest samples in it: one long pause is not enough. */
  private static final Duration WINDOW = Duration.ofSeconds(15);

  private static final int MIN_SAMPLES = 5;

  /** How long a shutdown may take after the last request. */
  private static final Duration SHUTDOWN_GRACE = Duration.ofSeconds(10);

  private final Duration shutdown;
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();

  /** Never stopped: it also watches the shutdown. */
  private final BackgroundTask task = new BackgroundTask("memory-watch", this::watch);

  /** When shutdown began; 0 until then. */
  private volatile long endingSince;

  MemoryWatch(Settings settings) {
    this.shutdown = settings.shutdown().timeout().plus(SHUTDOWN_GRACE);
  }

  /** Not in tests or dev mode, where the JVM outlives the service. */
  void start(@Observes StartupEvent event) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      task.start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> endingSince = System.nanoTime() | 1, "memory-watch-shutdown"));
    }
  }

  private void watch() {
    try {
      Exhaustion exhaustion = new Exhaustion();
      while (!exhaustion.sample(System.nanoTime(), gcMillis(), freeShare())) {
        if (endingSince != 0 && System.nanoTime() - endingSince > shutdown.toNanos()) {
          Runtime.getRuntime().halt(TERMINATED);
        }
        task.pause(PERIOD);
      }
      LOG.fatal("Memory is exhausted; exiting");
    } catch (OutOfMemoryError e) {
      // Any further action would need memory.
    }
    Runtime.getRuntime().halt(EXHAUSTED);
  }

  /** The total time spent on garbage collection, in milliseconds. */
  private long gcMillis() {
    long total = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      total += Math.max(0, collector.getCollectionTime());
    }
    return total;
  }

  private static double freeShare() {
    Runtime jvm = Runtime.getRuntime();
    return 1 - (double) (jvm.totalMemory() - jvm.freeMemory()) / jvm.maxMemory();
  }

  /**
   * Detects that the process has done little but collect garbage for a while, without making room.
   */
  static final class Exhaustion {

    private record Sample(long nanos, long gcMillis, double freeShare) {}

    /** The samples within the window and the last one before it, but at least a few. */
    private final List<Sample> samples = new ArrayList<>();

    /**
     * Adds a sample.
     *
     * @param freeShare the share of the heap that is free, from 0 to 1
     */
    boolean sample(long nanos, long gcMillis, double freeShare) {
      samples.add(new Sample(nanos, gcMillis, freeShare));
      while (samples.size() > MIN_SAMPLES && nanos - samples.get(1).nanos >= WINDOW.toNanos()) {
        samples.remove(0);
      }
      Sample before = samples.get(0);
      long passed = nanos - before.nanos;
      long spent = TimeUnit.MILLISECONDS.toNanos(gcMillis - before.gcMillis);
      return samples.size() >= MIN_SAMPLES
          && passed >= WINDOW.toNanos()
          && spent > MAX_SHARE * passed
          && samples.stream().allMatch(sample -> sample.freeShare < MIN_FREE);
    }
  }
}
