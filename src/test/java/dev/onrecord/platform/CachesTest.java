package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachesTest {

  @ParameterizedTest
  @CsvSource({
    "160, 274, 2048, 160",
    "160, 274, 548, 160",
    "160, 274, 137, 40",
    "64, 274, 137, 16",
    "1000, 1000, 1000, 500",
    "0, 0, 128, 0",
  })
  void cachesTakeHalfOfTheHeapTogetherAtTheMost(long setting, long all, long heap, long expected) {
    assertThat(Caches.size(setting, all, heap)).isEqualTo(expected);
  }
}
