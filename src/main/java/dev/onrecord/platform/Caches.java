package dev.onrecord.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.Set;

/** Makes caches: each is bounded by a setting in bytes, and shown in the metrics by its name. */
@Singleton
public class Caches {

  private static final String FAMILY = "onrecord.cache.";

  private static final Set<String> NAMES =
      Set.of("responses", "statements", "totals", "names", "words", "spelling", "positions");

  /** All caches together take at most the heap divided by this. */
  private static final int PARTS = 2;

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
   * An empty cache.
   *
   * @param name the last word of its setting, which is the name of the cache in the metrics
   * @param weigher about how many bytes an entry takes
   */
  public <K, V> Cache<K, V> bounded(String name, Weigher<K, V> weigher) {
    Cache<K, V> cache =
        Caffeine.newBuilder()
            .maximumWeight(
                room(
                    settings.cache().get(name).asLongValue(),
                    settings.cache().values().stream().mapToLong(MemorySize::asLongValue).sum(),
                    Runtime.getRuntime().maxMemory()))
            .weigher(weigher)
            .recordStats()
            .build();
    Gauge.builder("cache.weight", cache, Caches::weight)
        .tag("cache", FAMILY + name)
        .baseUnit("bytes")
        .description("About how many bytes the entries take")
        .register(metrics);
    return CaffeineCacheMetrics.monitor(metrics, cache, FAMILY + name);
  }

  /**
   * How much of a small heap a cache takes: as much less than its setting as all have to.
   *
   * @param all what the settings of all caches come to
   */
  static long room(long setting, long all, long heap) {
    long most = heap / PARTS;
    return all <= most ? setting : Math.round((double) setting / all * most);
  }

  private static double weight(Cache<?, ?> cache) {
    return cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
