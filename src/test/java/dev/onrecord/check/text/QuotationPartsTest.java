package dev.onrecord.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotationPartsTest {

  @Test
  void eachSentenceIsAPart() {
    assertThat(
            parts(
                "Ships sail across the sea. Trains run on two rails! Do carts roll downhill too?"))
        .containsExactly(
            "Ships sail across the sea", "Trains run on two rails", "Do carts roll downhill too");
  }

  @Test
  void aShortSentenceIsNoPartOfItsOwn() {
    assertThat(parts("No. Never. Ships sail across the sea. Trains run on two rails. Yes, really."))
        .containsExactly(
            "No. Never. Ships sail across the sea", "Trains run on two rails. Yes, really");
  }

  @Test
  void aFewWordsAreOnePart() {
    assertThat(parts("Ships sail")).containsExactly("Ships sail");
    assertThat(parts("?!")).isEmpty();
  }

  @Test
  void whatIsTooLongForASentenceIsDividedEvenly() {
    assertThat(parts(words(0, 40))).containsExactly(words(0, 16), words(16, 40));
    assertThat(parts(words(0, 36))).containsExactly(words(0, 16), words(16, 36));
    assertThat(parts(words(0, 32))).containsExactly(words(0, 32));
  }

  @Test
  void aLongQuotationHasNoMorePartsThanTwelve() {
    assertThat(parts(words(0, 16 * 12))).hasSize(11);
    List<String> parts = parts(words(0, 1_800));
    assertThat(parts).hasSize(12);
    assertThat(String.join(" ", parts)).isEqualTo(words(0, 1_800));
  }

  private static List<String> parts(String quote) {
    return QuotationParts.of(TextWords.of(quote, "en"));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }
}
