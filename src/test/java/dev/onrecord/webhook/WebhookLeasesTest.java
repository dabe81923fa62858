package dev.onrecord.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WebhookLeasesTest {

  @Property
  void thePauseDoublesUpToAnHourAndIsSpreadByAFifth(@ForAll @IntRange(max = 100_000) int failures) {
    Duration least = failures < 10 ? Duration.ofSeconds(5L << failures) : Duration.ofHours(1);
    assertThat(WebhookLeases.pause(failures))
        .isBetween(least, least.plusMillis(least.toMillis() / 5));
  }

  @Test
  void theFirstRetryIsSoon() {
    assertThat(WebhookLeases.pause(0)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
  }
}
