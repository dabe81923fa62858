package dev.onrecord.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RandomText;
import java.text.Normalizer;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

@Tag("random")
class FoldingProperties {

  @Property
  void foldingAFoldedTextChangesNothing(@ForAll long seed, @ForAll Folding folding) {
    String folded = folding.of(text(seed));
    assertThat(folding.of(folded)).isEqualTo(folded);
  }

  @Property
  void theNormalFormDoesNotMatter(
      @ForAll long seed, @ForAll Folding folding, @ForAll Canonical form) {
    String text = text(seed);
    assertThat(folding.of(Normalizer.normalize(text, form.normalForm))).isEqualTo(folding.of(text));
  }

  enum Canonical {
    COMPOSED(Normalizer.Form.NFC),
    DECOMPOSED(Normalizer.Form.NFD);

    final Normalizer.Form normalForm;

    Canonical(Normalizer.Form normalForm) {
      this.normalForm = normalForm;
    }
  }

  private static String text(long seed) {
    return new RandomText(new Random(seed)).next();
  }
}
