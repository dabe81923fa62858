package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RandomText;
import java.text.Normalizer;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.StringLength;

@Tag("random")
class TextProperties {

  @Property
  void whatIsKeptIsComposedAndStaysAsItIs(@ForAll @StringLength(max = 8) String text) {
    String kept;
    try {
      kept = Text.clean(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("must not contain the character U\\+[0-9A-F]{4,6}");
      return;
    }
    assertThat(Normalizer.isNormalized(kept, Normalizer.Form.NFC)).isTrue();
    assertThat(kept).doesNotContain("\r", "\0");
    assertThat(Text.clean(kept)).isEqualTo(kept);
  }

  /** Also where normalizing yields more marks than were given. */
  @Property
  void whatIsKeptIsAcceptedAgain(@ForAll long seed) {
    String kept;
    try {
      kept = Text.clean(new RandomText(new Random(seed)).next());
    } catch (IllegalArgumentException e) {
      assertThat(e)
          .hasMessageMatching("must not (contain the character|have more than 30 marks).*");
      return;
    }
    assertThat(Text.clean(kept)).isEqualTo(kept);
  }
}
