package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class VersionedCacheTest {

  private final AtomicLong version = new AtomicLong();
  private final AtomicInteger loads = new AtomicInteger();
  private final VersionedCache<String, String> cache =
      new VersionedCache<>(100, (key, value) -> value.length());

  private String get(String key) {
    return cache.get(key, version::get, sameKey -> sameKey + loads.incrementAndGet());
  }

  @Test
  void aValueIsLoadedOncePerVersion() {
    assertThat(List.of(get("a"), get("a"), get("b"))).containsExactly("a1", "a1", "b2");
    version.incrementAndGet();
    assertThat(List.of(get("a"), get("a"))).containsExactly("a3", "a3");
  }

  @Test
  void aLoadIsGivenTheOutdatedValue() {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String value = "v" + i;
      cache.get(
          "a",
          version::incrementAndGet,
          (key, outdated) -> {
            given.add(outdated);
            return value;
          });
    }
    assertThat(given).containsExactly(null, "v0", "v1");
  }

  @Test
  void aFailureIsNotCachedAndKeepsTheOutdatedValue() {
    get("a");
    version.incrementAndGet();
    assertThatThrownBy(
            () ->
                cache.get(
                    "a",
                    version::get,
                    key -> {
                      throw new IllegalStateException("not now");
                    }))
        .hasMessage("not now");
    assertThat(cache.get("a", version::get, (key, outdated) -> outdated + "!")).isEqualTo("a1!");
  }

  @Test
  void onlyMissingAndOutdatedValuesAreLoadedTogether() {
    Map<String, Integer> edits = new HashMap<>(Map.of("a", 0, "b", 0, "c", 0));
    List<List<String>> loaded = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Map<String, String> found =
          cache.getAll(
              List.of("a", "b", "c"),
              edits::get,
              keys -> {
                loaded.add(keys.stream().sorted().toList());
                Map<String, String> stored = Map.of("a", "A" + edits.get("a"), "b", "B");
                return keys.stream()
                    .filter(stored::containsKey)
                    .collect(Collectors.toMap(key -> key, stored::get));
              });
      assertThat(found).isEqualTo(Map.of("a", "A" + i, "b", "B"));
      edits.put("a", 1);
    }
    assertThat(loaded).containsExactly(List.of("a", "b", "c"), List.of("a", "c"));
  }

  @Test
  void aStoredValueIsReturnedWhileItsCheckHolds() {
    AtomicInteger checks = new AtomicInteger();
    cache.put("a", "value", () -> checks.incrementAndGet() == 1);
    assertThat(cache.getIfCurrent("a")).isEqualTo("value");
    assertThat(cache.getIfCurrent("a")).isNull();
  }

  @Test
  void outdatedValuesCountAsMisses() {
    get("a");
    get("a");
    version.incrementAndGet();
    get("a");
    cache.getIfCurrent("b");
    assertThat(cache.cache().stats().hitCount()).isEqualTo(1);
    assertThat(cache.cache().stats().missCount()).isEqualTo(3);
  }

  @Test
  void valuesTogetherStayWithinTheWeight() {
    String heavy = "x".repeat(40);
    for (String key : List.of("a", "b", "c", "d")) {
      assertThat(cache.get(key, version::get, sameKey -> heavy)).isEqualTo(heavy);
    }
    assertThat(cache.get("e", version::get, key -> "x".repeat(101))).hasSize(101);
    Cache<String, ?> entries = cache.cache();
    entries.cleanUp();
    assertThat(entries.asMap()).hasSizeBetween(1, 2).doesNotContainKey("e");
  }

  @Test
  void aValueLoadedBeforeAWriteIsNotReturnedAfterIt() {
    String early =
        cache.get(
            "a",
            version::get,
            key -> {
              version.incrementAndGet();
              return "before the write";
            });
    assertThat(early).isEqualTo("before the write");
    assertThat(get("a")).isEqualTo("a1");
  }

  /** Otherwise each of many waiting readers would load for itself while writes go on. */
  @Test
  void readersThatWaitedForALoadAreContentWithOneMoreThoughItIsOutdatedToo() throws Exception {
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    FutureTask<String> first =
        start(
            () ->
                cache.get(
                    "a",
                    version::get,
                    key -> {
                      loading.countDown();
                      await(written);
                      return "before the write";
                    }));
    await(loading);
    version.incrementAndGet();
    List<FutureTask<String>> waiting = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      waiting.add(
          start(
              () ->
                  cache.get(
                      "a",
                      version::get,
                      key -> {
                        version.incrementAndGet();
                        return "load " + loads.incrementAndGet();
                      })));
      awaitBlocked(threads.get(threads.size() - 1));
    }
    written.countDown();
    assertThat(first.get()).isEqualTo("before the write");
    for (FutureTask<String> reader : waiting) {
      assertThat(reader.get()).isEqualTo("load 1");
    }
    assertThat(get("a")).isEqualTo("a2");
  }

  private final List<Thread> threads = new ArrayList<>();

  private FutureTask<String> start(Callable<String> work) {
    FutureTask<String> task = new FutureTask<>(work);
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
    return task;
  }

  private static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
