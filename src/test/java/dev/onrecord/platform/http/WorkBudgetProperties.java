package dev.onrecord.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.platform.http.WorkBudgetTest.TestMeter;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What the streams of one client may use together. */
class WorkBudgetProperties {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int DEAREST = 2_000;

  private long now;

  /** Each stream looks whether it may go on before any of them is charged, which is the worst. */
  @Property
  void streamsUseHalfOfTheBudgetAndWhatComesBack(
      @ForAll @IntRange(min = 1, max = 8) int streams,
      @ForAll @Size(max = 100) List<@IntRange(min = 1, max = DEAREST) Integer> pieces) {
    now = 0;
    WorkBudget budget = new WorkBudget(WorkBudget.bucket(LIMIT, new TestMeter(() -> now)), LIMIT);
    Duration used = Duration.ZERO;
    for (int millis : pieces) {
      now += budget.pause().toNanos();
      for (int i = 0; i < streams; i++) {
        Duration piece = Duration.ofMillis(millis);
        budget.charge(piece.toNanos());
        used = used.plus(piece);
      }
      Duration comesBack = Duration.ofNanos(now).dividedBy(2);
      assertThat(used)
          .isLessThanOrEqualTo(
              LIMIT.dividedBy(2).plus(comesBack).plus(Duration.ofMillis(streams * (long) DEAREST)));
    }
  }
}
