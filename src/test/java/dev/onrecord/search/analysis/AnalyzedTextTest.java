package dev.onrecord.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzedTextTest {

  /** Spaces separate positions; at each are a word's forms, those of a part with two tildes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en ; Opened       ; opened open~en",
        "de ; Häuser       ; hauser haus~de",
        "en ; U.S.         ; us us~en",
        "en ; 5,000        ; 5000 5000~",
        "en ; C++          ; c++ c++~en",
        "en ; 开源          ; 开 / 源",
        "en ; 🚀           ; 🚀 🚀~",
        "en ; #AI          ; ai ai~en #ai",
        "en ; Node.js      ; node node~~ node.js nodejs nodej~~ / js js~~ js",
        "en ; $5           ; $ $~~ $5 / 5 5~~ 5",
        "en ; x / y        ; x x~en / y y~en",
      })
  void aTextHasTheFormsByWhichItIsFound(String language, String text, String forms) {
    assertThat(
            AnalyzedText.of(text, Language.of(language)).positions().stream()
                .map(
                    position ->
                        Stream.concat(position.forms().stream(), position.wholes().stream())
                            .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / ")))
        .isEqualTo(forms);
  }
}
