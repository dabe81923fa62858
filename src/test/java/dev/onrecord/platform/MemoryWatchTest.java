package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryWatchTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1000, 1000, 15",
    "1, 700, 700, 15",
    // What is done now and then does not help.
    "1, 1000, 500, 15",
    "2, 2000, 2000, 16",
    // A few looks are not enough, however long each takes.
    "20, 20000, 20000, 80",
    // A busy service is nothing of the kind.
    "1, 600, 600, 0",
    "1, 1000, 100, 0",
    "1, 300, 300, 0",
    "1, 0, 0, 0",
  })
  void aProcessThatHardlyDoesAnythingButCollectGarbageIsExhaustedAfterAWhile(
      int periodSeconds, long collectingMillis, long everyOtherTime, int afterSeconds) {
    MemoryWatch.Exhaustion exhaustion = new MemoryWatch.Exhaustion();
    exhaustion.sample(0, 0, 0.01);
    int seconds = 0;
    long collecting = 0;
    boolean there = false;
    for (int look = 0; !there && look < 300; look++) {
      seconds += periodSeconds;
      collecting += look % 2 == 0 ? collectingMillis : everyOtherTime;
      there = exhaustion.sample(TimeUnit.SECONDS.toNanos(seconds), collecting, 0.01);
    }
    assertThat(there ? seconds : 0).isEqualTo(afterSeconds);
  }

  /** As on a machine that hardly gives the process any time. */
  @ParameterizedTest
  @CsvSource({"0.01, 0.01, 15", "0.01, 0.19, 15", "0.01, 0.5, 0", "0.5, 0.5, 0"})
  void collectionsThatMakeRoomExhaustNothing(double free, double freeNowAndThen, int afterSeconds) {
    MemoryWatch.Exhaustion exhaustion = new MemoryWatch.Exhaustion();
    int exhaustedAfter = 0;
    for (int second = 0; exhaustedAfter == 0 && second < 100; second++) {
      double share = second % 10 == 0 ? freeNowAndThen : free;
      if (exhaustion.sample(TimeUnit.SECONDS.toNanos(second), 900L * second, share)) {
        exhaustedAfter = second;
      }
    }
    assertThat(exhaustedAfter).isEqualTo(afterSeconds);
  }
}
