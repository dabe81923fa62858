package dev.onrecord.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Caches values with the version that they were loaded under: a number that changes with every
 * write that may change the value, such as the newest seq. A value is returned while its version is
 * the current one.
 *
 * <p>The version is read before the value is loaded. So a value may be newer than its version,
 * never older: one that is loaded before a write is outdated after it, no matter when it is stored.
 */
public final class VersionedCache<K, V> {

  /** Counts an outdated value as a miss, which Caffeine itself would count as a hit. */
  private final StatsCounter stats = new ConcurrentStatsCounter();

  private final AtomicLong loads = new AtomicLong();
  private final Cache<K, Entry<V>> cache;

  /**
   * Creates an empty cache.
   *
   * @param maxWeight the maximum weight of all entries together
   */
  public VersionedCache(long maxWeight, Weigher<K, V> weigher) {
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(maxWeight)
            .weigher((K key, Entry<V> entry) -> weigher.weigh(key, entry.value))
            .recordStats(() -> stats)
            .build();
  }

  /**
   * A value.
   *
   * @param load the number of the load, in the order in which loads began
   */
  private record Entry<V>(V value, BooleanSupplier isCurrent, long load) {}

  /** For metrics and tests. */
  Cache<K, ?> cache() {
    return cache;
  }

  /** The current value of a key, or null. */
  public V getIfCurrent(K key) {
    Entry<V> entry = cache.asMap().get(key);
    if (entry == null || !entry.isCurrent.getAsBoolean()) {
      stats.recordMisses(1);
      return null;
    }
    stats.recordHits(1);
    return entry.value;
  }

  /** Stores a value with a check, made before the value was read, of whether it is current. */
  public void put(K key, V value, BooleanSupplier isCurrent) {
    cache.put(key, new Entry<>(value, isCurrent, 0));
  }

  /** Like the other overload, for values that are always loaded as a whole. */
  public V get(K key, LongSupplier version, Function<K, V> load) {
    return get(key, version, (sameKey, outdated) -> load.apply(sameKey));
  }

  /**
   * The current value of a key, loaded if necessary. One thread loads, others that need the key
   * wait. A failure is not cached.
   *
   * @param load is given the key and its outdated value, or null
   */
  public V get(K key, LongSupplier version, BiFunction<K, V, V> load) {
    V value = getIfCurrent(key);
    if (value != null) {
      return value;
    }
    long before = loads.get();
    return cache
        .asMap()
        .compute(
            key,
            (sameKey, entry) -> {
              // What began to load after this call is new enough for it, even if outdated by now:
              // while writes go on, threads that wait for each other do not each load again.
              if (entry != null && (entry.load > before || entry.isCurrent.getAsBoolean())) {
                return entry;
              }
              long number = loads.incrementAndGet();
              BooleanSupplier isCurrent = unchanged(version);
              return new Entry<>(
                  load.apply(sameKey, entry == null ? null : entry.value), isCurrent, number);
            })
        .value;
  }

  /**
   * The current values of those keys that have one. Loads all that are missing at once, without a
   * lock: several threads may load the same.
   */
  public Map<K, V> getAll(
      Collection<K> keys, ToLongFunction<K> version, Function<Collection<K>, Map<K, V>> load) {
    Map<K, V> found = new HashMap<>();
    Map<K, BooleanSupplier> missing = new HashMap<>();
    for (K key : keys) {
      V value = getIfCurrent(key);
      if (value == null) {
        missing.put(key, unchanged(() -> version.applyAsLong(key)));
      } else {
        found.put(key, value);
      }
    }
    if (!missing.isEmpty()) {
      Map<K, V> loaded = load.apply(missing.keySet());
      loaded.forEach((key, value) -> put(key, value, missing.get(key)));
      found.putAll(loaded);
    }
    return found;
  }

  private static BooleanSupplier unchanged(LongSupplier version) {
    long before = version.getAsLong();
    return () -> version.getAsLong() == before;
  }
}
