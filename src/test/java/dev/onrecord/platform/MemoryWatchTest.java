package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryWatchTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1000, 15",
    "1, 900, 15",
    "2, 1900, 16",
    // Few looks are not enough, however long each takes.
    "20, 20000, 100",
    // Collections of a busy service are nothing of the kind.
    "1, 800, 0",
    "1, 300, 0",
    "1, 0, 0",
  })
  void aProcessThatOnlyCollectsGarbageIsExhaustedAfterAWhile(
      int periodSeconds, long collectingMillis, int afterSeconds) {
    MemoryWatch.Exhaustion exhaustion = new MemoryWatch.Exhaustion(0, 0);
    int seconds = 0;
    long collecting = 0;
    boolean there = false;
    while (!there && seconds < 300) {
      seconds += periodSeconds;
      collecting += collectingMillis;
      there = exhaustion.isThere(TimeUnit.SECONDS.toNanos(seconds), collecting);
    }
    assertThat(there ? seconds : 0).isEqualTo(afterSeconds);
  }

  @Test
  void onePeriodInWhichTheProcessDoesItsWorkBeginsTheCountAgain() {
    MemoryWatch.Exhaustion exhaustion = new MemoryWatch.Exhaustion(0, 0);
    long collecting = 0;
    for (int second = 1; second <= 300; second++) {
      collecting += second % 10 == 0 ? 100 : 1_000;
      assertThat(exhaustion.isThere(TimeUnit.SECONDS.toNanos(second), collecting)).isFalse();
    }
  }
}
