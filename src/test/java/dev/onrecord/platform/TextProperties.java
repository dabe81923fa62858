package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
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
}
