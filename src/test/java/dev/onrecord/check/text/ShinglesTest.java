package dev.onrecord.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void aTextHasItsSequencesOfTwoAndThreeWords() {
    assertThat(Shingles.of("Ships, sail at sea"))
        .containsExactly("ships sail", "sail at", "at sea", "ships sail at", "sail at sea");
    assertThat(Shingles.of("Ahoy!")).containsExactly("ahoy");
  }

  @Test
  void aShortTextIsSampledWhole() {
    Set<String> shingles = Shingles.of("Ships sail at sea");
    assertThat(Shingles.sample(shingles, 5)).containsExactlyElementsOf(shingles);
  }

  @Test
  void aSampleHasTheLongestShingleOfEachPart() {
    assertThat(Shingles.sample(Shingles.of("Ships sail at sea"), 2))
        .isEqualTo(List.of("ships sail", "ships sail at"));
  }

  @Test
  void aSampleCoversALongText() {
    String text =
        IntStream.range(0, 400).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    List<String> sample = Shingles.sample(Shingles.of(text), 24);
    assertThat(sample).hasSize(24).doesNotHaveDuplicates();
    assertThat(sample).anyMatch(shingle -> shingle.matches("word[0-9]{1,2} .*"));
    assertThat(sample).anyMatch(shingle -> shingle.matches("word3[5-9][0-9] .*"));
  }
}
