package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However loads and writes interleave, no value is older than the writes known when asked. */
class VersionedCacheProperties {

  /** The number of steps that happen between reading the store and caching what was read. */
  private static final int DURING_A_LOAD = 3;

  @Property
  void noValueIsOlderThanTheWritesKnownWhenAsked(
      @ForAll @Size(max = 100) List<@IntRange(max = 11) Integer> steps) {
    Run run = new Run(new ArrayDeque<>(steps));
    while (!run.steps.isEmpty()) {
      run.step();
    }
  }

  private static final class Run {

    private final VersionedCache<Integer, Integer> cache =
        new VersionedCache<>(2, (key, value) -> 1);

    private final int[] stored = new int[3];

    /** The versions that are known: as in the log, a write is known after it is stored. */
    private final int[] known = new int[3];

    private final Queue<Integer> steps;
    private boolean isLocked;

    Run(Queue<Integer> steps) {
      this.steps = steps;
    }

    void step() {
      int step = steps.remove();
      int key = step % 3;
      switch (step / 3) {
        case 0 -> stored[key]++;
        case 1 -> known[key] = stored[key];
        case 2 -> {
          if (!isLocked) {
            int before = known[key];
            assertThat(cache.get(key, () -> known[key], this::load)).isGreaterThanOrEqualTo(before);
          }
        }
        default -> {
          if (!isLocked) {
            int[] before = known.clone();
            cache
                .getAll(List.of(0, 1, 2), each -> known[each], this::loadAll)
                .forEach((each, value) -> assertThat(value).isGreaterThanOrEqualTo(before[each]));
          }
        }
      }
    }

    private int load(int key) {
      int value = stored[key];
      isLocked = true;
      others();
      isLocked = false;
      return value;
    }

    private Map<Integer, Integer> loadAll(Collection<Integer> keys) {
      Map<Integer, Integer> values = new HashMap<>();
      keys.forEach(key -> values.put(key, stored[key]));
      others();
      return values;
    }

    private void others() {
      for (int i = 0; i < DURING_A_LOAD && !steps.isEmpty(); i++) {
        step();
      }
    }
  }
}
