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
        "It rains. — Ann Example (@ann) Sept. 3, 2021 | 10 | Ann Example | @ann | Sept. 3, 2021",
        "It rains. — Ann Example, 3rd May 2021 | 10 | Ann Example | | 3rd May 2021",
        "It rains. — Ann Example (@ann) May 3rd, 2021 | 10 | Ann Example | @ann | May 3rd, 2021",
        "It rains. — Ann Example (@ann) 8:41 PM · May 3, 2021 | 10 | Ann Example | @ann | May 3, 2021",
        "It rains. — Ann Example (@ann) May 3, 2021 at 8:41 PM | 10 | Ann Example | @ann | May 3, 2021",
        "It rains. — Ann Example (@ann) Jul 12 | 10 | Ann Example | @ann | Jul 12",
        "It rains. — Ann Example 12 | 10 | Ann Example 12 | |",
        "Es regnet. — Ann Example, 3. Mai 2021 | 11 | Ann Example | | 3. Mai 2021",
        "It rains. — Ann Example, on 3 May 2021 | 10 | Ann Example | | 3 May 2021",
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
