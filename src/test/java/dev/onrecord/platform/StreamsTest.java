package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** So many answers are streamed at once, and no more. */
class StreamsTest {

  @Test
  void aPlaceIsTakenOnceAndGivenBackOnce() {
    Streams streams = new Streams(2, Runnable::run);
    Streams.Place first = streams.take();
    streams.take();
    assertThatThrownBy(streams::take)
        .isInstanceOfSatisfying(
            Problem.class, full -> assertThat(full.type()).isEqualTo(ProblemType.OVERLOADED));
    first.close();
    first.close();
    streams.take();
    assertThatThrownBy(streams::take).isInstanceOf(Problem.class);
  }
}
