package dev.onrecord.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Weigher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.Set;

/** Creates caches. Each is bounded by a setting in bytes and has metrics under its name. */
@Singleton
public class Caches {

  private static final String FAMILY = "onrecord.cache.";

  private static final Set<String> NAMES =
      Set.of(
          "responses",
          "statements",
          "totals",
          "names",
          "words",
          "spelling",
          "positions",
          "subjects",
          "references",
          "facets",
          "heads",
          "cards");

  /** All caches together use at most the heap's size divided by this. */
  private static final int HEAP_FRACTION = 2;

  private final Settings settings;
  private final MeterRegistry metrics;

  Caches(Settings settings, MeterRegistry metrics) {
    if (!settings.cache().keySet().equals(NAMES)) {
      throw new IllegalArgumentException(
          "onrecord.cache.* are %s, not %s".formatted(NAMES, settings.cache().keySet()));
    }
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * Creates an empty cache.
   *
   * @param name the last word of its setting, and its name in the metrics
   * @param weigher the approximate size of an entry in bytes
   */
  public <K, V> VersionedCache<K, V> bounded(String name, Weigher<K, V> weigher) {
    VersionedCache<K, V> cache =
        new VersionedCache<>(
            size(
                settings.cache().get(name).asLongValue(),
                settings.cache().values().stream().mapToLong(MemorySize::asLongValue).sum(),
                Runtime.getRuntime().maxMemory()),
            weigher);
    Gauge.builder("cache.weight", cache.cache(), Caches::weight)
        .tag("cache", FAMILY + name)
        .baseUnit("bytes")
        .description("Approximate size of the entries")
        .register(metrics);
    CaffeineCacheMetrics.monitor(metrics, cache.cache(), FAMILY + name);
    return cache;
  }

  /**
   * The size of a cache. On a small heap, all caches shrink in proportion.
   *
   * @param all the sum of the settings of all caches
   */
  static long size(long setting, long all, long heap) {
    long max = heap / HEAP_FRACTION;
    return all <= max ? setting : Math.round((double) setting / all * max);
  }

  private static double weight(Cache<?, ?> cache) {
    return cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
