package dev.onrecord.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** The CPU time that a client has left. */
class WorkBudgetTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private long now;

  /** The time of a variable. */
  record TestMeter(LongSupplier nanos) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanos.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  private final WorkBudget budget =
      new WorkBudget(WorkBudget.bucket(LIMIT, new TestMeter(() -> now)), LIMIT);

  private void charge(Duration used) {
    budget.charge(used.toNanos());
  }

  @Test
  void aStreamGoesOnWhileHalfIsLeft() {
    assertThat(budget.pause()).isZero();
    charge(Duration.ofSeconds(15));
    assertThat(budget.pause()).isZero();
  }

  @Test
  void thenItWaitsUntilHalfIsLeftAgain() {
    charge(Duration.ofSeconds(16));
    // Half a second of processor time comes back each second.
    assertThat(budget.pause()).isEqualTo(Duration.ofSeconds(2));
    now += Duration.ofSeconds(2).toNanos();
    assertThat(budget.pause()).isZero();
  }

  @Test
  void whatWasUsedIsOwedHoweverMuchItIs() {
    charge(Duration.ofSeconds(45));
    assertThat(budget.pause()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void whoHasNoLimitNeverWaits() {
    WorkBudget.UNLIMITED.charge(Duration.ofHours(1).toNanos());
    assertThat(WorkBudget.UNLIMITED.pause()).isZero();
  }
}
