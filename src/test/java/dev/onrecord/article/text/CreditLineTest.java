package dev.onrecord.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rains. — Ann Example (@ann) July 12, 2023 | 10 | Ann Example | @ann | July 12, 2023",
        "It rains. — Ann Example, 12 July 2023 | 10 | Ann Example | | 12 July 2023",
        "It rains. -- Jean-Luc Example | 10 | Jean-Luc Example | |",
        "It rains — a lot. — Ann Example (@ann) | 18 | Ann Example | @ann |",
        "———Ann | 1 | Ann | |",
        "— Ann, | 0 | Ann | |",
        "-a-a (@b)-ab | 9 | ab | |",
      })
  void aDashLeadsToTheName(String text, int start, String author, String handle, String date) {
    assertThat(CreditLine.endOf(text)).isEqualTo(new CreditLine(start, author, handle, date));
  }

  @ParameterizedTest
  @CsvSource({"It rains.", "It rains. —", "— A", "— Ann (and others"})
  void otherLinesHaveNone(String text) {
    assertThat(CreditLine.endOf(text)).isNull();
  }
}
