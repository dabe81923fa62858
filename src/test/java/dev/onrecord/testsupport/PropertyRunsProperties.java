package dev.onrecord.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/** Properties draw what the seed of the run says, as often as its effort says. */
@Tag("random")
class PropertyRunsProperties {

  private static final List<Long> DRAWN = new ArrayList<>();
  private static final List<Long> DRAWN_AGAIN = new ArrayList<>();

  @Property
  void draws(@ForAll long number) {
    DRAWN.add(number);
  }

  @Property
  void drawsAgain(@ForAll long number) {
    DRAWN_AGAIN.add(number);
  }

  @AfterContainer
  static void bothDrewTheSame() {
    assertThat(DRAWN).hasSize(RandomRuns.cases(500)).isEqualTo(DRAWN_AGAIN);
  }
}
