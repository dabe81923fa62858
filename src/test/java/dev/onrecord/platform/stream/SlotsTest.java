package dev.onrecord.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slots of a pool by client and role. */
class SlotsTest {

  @Test
  void aSlotIsTakenOnceAndGivenBackOnce() {
    Slots slots = new Slots(2, 100, 0);
    assertThat(slots.tryAcquire("a", false)).isNull();
    Streams.Slot first = slots.slot("a", false);
    assertThat(slots.tryAcquire("b", false)).isNull();
    assertThat(slots.tryAcquire("c", false)).isEqualTo(Slots.Full.POOL);
    first.close();
    first.close();
    assertThat(slots.tryAcquire("c", false)).isNull();
    assertThat(slots.tryAcquire("d", false)).isEqualTo(Slots.Full.POOL);
  }

  @Test
  void aClientGetsItsShareAndOthersTheRest() {
    Slots slots = new Slots(8, 25, 0);
    assertThat(slots.tryAcquire("a", false)).isNull();
    assertThat(slots.tryAcquire("a", false)).isNull();
    assertThat(slots.tryAcquire("a", false)).isEqualTo(Slots.Full.SHARE);
    assertThat(slots.tryAcquire("b", false)).isNull();
    slots.slot("a", false).close();
    assertThat(slots.tryAcquire("a", false)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 25, 1",
    "2, 25, 1",
    "10, 25, 3",
    "32, 25, 8",
    "200, 25, 50",
    "4, 0, 1",
    "4, 100, 4"
  })
  void aShareIsRoundedUpAndNeverNothing(int size, int percent, int share) {
    assertThat(new Slots(size, percent, 0).share()).isEqualTo(share);
  }

  @Property
  void strangersHoweverManyLeaveEditorsTheirPart(
      @ForAll @IntRange(min = 1, max = 300) int size,
      @ForAll @IntRange(min = 0, max = 100) int share,
      @ForAll @IntRange(min = 0, max = 100) int reserved) {
    Slots slots = new Slots(size, share, reserved);
    int strangers = 0;
    for (int i = 0; i < 2 * size; i++) {
      strangers += slots.tryAcquire("stranger " + i, false) == null ? 1 : 0;
    }
    int editors = 0;
    for (int i = 0; i < 2 * size; i++) {
      editors += slots.tryAcquire("editor " + i, true) == null ? 1 : 0;
    }
    assertThat(editors).isEqualTo(size * reserved / 100);
    assertThat(strangers + editors).isEqualTo(size);
  }
}
