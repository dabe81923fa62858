package dev.onrecord.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyMemoryTest {

  private final BodyMemory memory = new BodyMemory(100);

  @Test
  void bodiesShareTheMemoryUntilTheyAreReleased() {
    BodyMemory.Claim first = memory.claim();
    BodyMemory.Claim second = memory.claim();
    assertThat(first.grow(60)).isTrue();
    assertThat(second.grow(41)).isFalse();
    assertThat(second.grow(40)).isTrue();
    assertThat(first.grow(1)).isFalse();
    first.release();
    assertThat(second.grow(60)).isTrue();
    assertThat(second.grow(1)).isFalse();
  }

  @Test
  void releasingTwiceReleasesOnce() {
    BodyMemory.Claim first = memory.claim();
    BodyMemory.Claim second = memory.claim();
    first.grow(50);
    second.grow(50);
    first.release();
    first.release();
    assertThat(first.grow(50)).isTrue();
    assertThat(first.grow(1)).isFalse();
  }
}
