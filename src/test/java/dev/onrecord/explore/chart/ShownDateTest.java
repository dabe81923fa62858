package dev.onrecord.explore.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.edtf.EdtfDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in words and on an axis. */
class ShownDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          2024-07-23           | EXACT  | 23 July 2024                   | 23 Jul 2024         | 2024-07-23
          2022-05-03T16:05:00Z | EXACT  | 3 May 2022, 16:05 UTC          | 3 May 2022          | 2022-05-03T16:05:00Z
          2023-02              | WITHIN | in February 2023               | in Feb 2023         | 2023-02
          2019                 | WITHIN | in 2019                        | in 2019             | 2019
          2021-11/2022-02      | WITHIN | November 2021 to February 2022 | Nov 2021 – Feb 2022 | none
          ../2024-07-24        | BY     | by 24 July 2024                | by 24 Jul 2024      | none
          2025-01/..           | FROM   | January 2025 or later          | Jan 2025 or later   | none
          2020-03~             | AROUND | around March 2020              | around Mar 2020     | none
          2020-03-05~          | AROUND | around 5 March 2020            | around 5 Mar 2020   | none
          """)
  void aDateSaysWhatIsKnown(
      String edtf, DateSign sign, String words, String brief, String machine) {
    ShownDate shown = ShownDate.of(edtf);
    assertThat(shown.sign()).isEqualTo(sign);
    assertThat(shown.words()).isEqualTo(words);
    assertThat(shown.brief()).isEqualTo(brief);
    assertThat(shown.machine()).isEqualTo(machine);
  }

  private static Axis axis(String... dates) {
    return Axis.of(List.of(dates).stream().map(EdtfDate::parse).toList());
  }

  @Test
  void anAxisHasWholeYearsAndReadableLabels() {
    assertThat(axis("2023-02").ticks()).extracting(Axis.Tick::year).containsExactly(2023, 2024);
    assertThat(axis("2018", "2025-01-05/..").ticks()).hasSize(9);
    assertThat(axis("1950", "2025").ticks()).hasSizeLessThanOrEqualTo(9);
    assertThat(axis().ticks()).isNotEmpty();
    assertThat(axis("../2024-07-24").ticks()).extracting(Axis.Tick::year).first().isEqualTo(2023);
    assertThat(axis("2024-07/..").ticks()).extracting(Axis.Tick::year).last().isEqualTo(2025);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "2023-07-02, 25.03%, none",
        "2023,       49.93%, 0.00%",
        "../2023,    49.93%, none",
        "2023/..,    0.00%,  none",
        "2023~,      49.93%, none"
      })
  void aSignStandsOnTheLastDayAndABarOverWhatIsPossible(String date, String x, String from) {
    Axis axis = axis("2023", "2024");
    Mark mark = Mark.alone(axis, EdtfDate.parse(date), "favor");
    assertThat(mark.x()).isEqualTo(x);
    assertThat(mark.from()).isEqualTo(from);
  }
}
