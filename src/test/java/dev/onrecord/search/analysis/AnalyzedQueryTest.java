package dev.onrecord.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class AnalyzedQueryTest {

  @Test
  void aStemOfAPartIsLookedUpOnceForAllLanguages() {
    AnalyzedQuery.Forms forms =
        AnalyzedQuery.of("models", EnumSet.of(Language.ENGLISH, Language.FRENCH, Language.GERMAN))
            .positions()
            .get(0);
    assertThat(forms.alone()).containsExactlyInAnyOrder("model~en", "model~fr", "model~de");
    assertThat(forms.parts()).containsExactly("model~~");
  }
}
