package dev.onrecord.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Makes caches: each is bounded by a setting in bytes, and shown in the metrics by its name. */
@Singleton
public class Caches {

  private final Config config;
  private final MeterRegistry metrics;

  Caches(Config config, MeterRegistry metrics) {
    this.config = config;
    this.metrics = metrics;
  }

  /**
   * An empty cache.
   *
   * @param setting the name of its setting, and of the cache in the metrics
   * @param weigher about how many bytes an entry takes
   */
  public <K, V> Cache<K, V> bounded(String setting, Weigher<K, V> weigher) {
    Cache<K, V> cache =
        Caffeine.newBuilder()
            .maximumWeight(config.getValue(setting, MemorySize.class).asLongValue())
            .weigher(weigher)
            .recordStats()
            .build();
    Gauge.builder("cache.weight", cache, Caches::weight)
        .tag("cache", setting)
        .baseUnit("bytes")
        .description("About how many bytes the entries take")
        .register(metrics);
    return CaffeineCacheMetrics.monitor(metrics, cache, setting);
  }

  private static double weight(Cache<?, ?> cache) {
    return cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
