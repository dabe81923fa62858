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
 * Ends the process where memory is exhausted: the JVM then only collects garbage, answers nobody,
 * and does not come to the end of a shutdown either. Whoever runs it starts another.
 */
@Singleton
class MemoryWatch {

  private static final Logger LOG = Logger.getLogger(MemoryWatch.class);

  /** As the JVM itself ends with {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int EXHAUSTED = 3;

  /** As after SIGTERM. */
  private static final int TERMINATED = 143;

  private static final Duration PERIOD = Duration.ofSeconds(1);

  /** The share of time spent on collections with which nobody is answered any more. */
  private static final double MOST = 0.6;

  /** Over how long, and how many looks: one long pause is not enough. */
  private static final Duration WINDOW = Duration.ofSeconds(15);

  private static final int LOOKS = 5;

  /** How long a shutdown may take after the last request. */
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Duration shutdown;
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();

  /** When the process was told to end; 0 until then. */
  private volatile long endingSince;

  MemoryWatch(Settings settings) {
    this.shutdown = settings.shutdown().timeout().plus(FAREWELL);
  }

  /** Not in tests and in development, where the JVM goes on after the service. */
  void start(@Observes StartupEvent event) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      Thread watch = new Thread(this::watch, "memory-watch");
      watch.setDaemon(true);
      watch.setPriority(Thread.MAX_PRIORITY);
      watch.start();
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> endingSince = System.nanoTime() | 1, "ending"));
    }
  }

  private void watch() {
    try {
      Exhaustion exhaustion = new Exhaustion();
      while (!exhaustion.isThere(System.nanoTime(), collecting())) {
        if (endingSince != 0 && System.nanoTime() - endingSince > shutdown.toNanos()) {
          Runtime.getRuntime().halt(TERMINATED);
        }
        Thread.sleep(PERIOD.toMillis());
      }
      LOG.fatal("Memory is exhausted: the process ends");
    } catch (InterruptedException | OutOfMemoryError e) {
      // Nothing that could be done takes no memory.
    }
    Runtime.getRuntime().halt(EXHAUSTED);
  }

  /** How long garbage was collected since the start, in milliseconds. */
  private long collecting() {
    long total = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      total += Math.max(0, collector.getCollectionTime());
    }
    return total;
  }

  /** Whether the process has hardly done anything but collect garbage for a while. */
  static final class Exhaustion {

    private record Look(long nanos, long collectingMillis) {}

    /** Those within the window, and the last one before it; a few in any case. */
    private final List<Look> looks = new ArrayList<>();

    /** Takes a look. */
    boolean isThere(long nanos, long collectingMillis) {
      looks.add(new Look(nanos, collectingMillis));
      while (looks.size() > LOOKS && nanos - looks.get(1).nanos >= WINDOW.toNanos()) {
        looks.remove(0);
      }
      Look before = looks.get(0);
      long passed = nanos - before.nanos;
      long spent = TimeUnit.MILLISECONDS.toNanos(collectingMillis - before.collectingMillis);
      return looks.size() >= LOOKS && passed >= WINDOW.toNanos() && spent > MOST * passed;
    }
  }
}
