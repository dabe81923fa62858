package dev.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePhraseTest {

  @ParameterizedTest
  @CsvSource({
    "2024, in 2024",
    "2024-01, in January 2024",
    "2024-01-05, on 5 January 2024",
    "2024-01-05T10:00:00.5+09:00, on 5 January 2024",
    "2024-01~, around January 2024",
    "2024-01-05?, probably on 5 January 2024",
    "2024%, probably around 2024",
    "202X, in the 2020s",
    "20XX, in the years 2000 to 2099",
    "2024-XX, in 2024",
    "2024-02-XX, in February 2024",
    "2024-21, in spring 2024",
    "../2024-01, by January 2024",
    "2024-01/.., in January 2024 or later",
    "2024-01-05/.., on 5 January 2024 or later",
    "2023~/2024-24, between around 2023 and winter 2024–25",
  })
  void everyDateIsPhrased(String edtf, String phrase) {
    assertThat(DatePhrase.of(edtf)).isEqualTo(phrase);
  }
}
