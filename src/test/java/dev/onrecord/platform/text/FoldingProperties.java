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

  @Property
  void aTextThatKnowsItsPlacesIsTheFoldedText(@ForAll long seed, @ForAll Folding folding) {
    String text = text(seed);
    assertThat(folding.withPlaces(text).text()).isEqualTo(folding.of(text));
  }

  @Property
  void placesAreInOrderAndWithinTheText(@ForAll long seed, @ForAll Folding folding) {
    String text = text(seed);
    FoldedText folded = folding.withPlaces(text);
    int last = 0;
    for (int i = 0; i < folded.text().length(); i++) {
      assertThat(folded.start(i)).isBetween(last, folded.end(i + 1) - 1);
      assertThat(folded.end(i + 1)).isLessThanOrEqualTo(text.length());
      last = folded.start(i);
    }
  }

  private static String text(long seed) {
    return new RandomText(new Random(seed)).next();
  }
}
