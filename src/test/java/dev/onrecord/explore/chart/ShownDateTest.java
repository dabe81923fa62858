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
          2023?                | AROUND | probably in 2023               | probably in 2023    | none
          2023-07-23?          | AROUND | probably 23 July 2023          | probably 23 Jul 2023 | none
          2023-07%             | AROUND | probably around July 2023      | probably around Jul 2023 | none
          202X                 | WITHIN | in the 2020s                   | in the 2020s        | none
          19XX                 | WITHIN | in the years 1900 to 1999      | in the years 1900 to 1999 | none
          2023-XX              | WITHIN | in 2023                        | in 2023             | none
          2023-XX-XX           | WITHIN | in 2023                        | in 2023             | none
          2023-02-XX           | WITHIN | in February 2023               | in Feb 2023         | none
          2023-21              | AROUND | in spring 2023                 | in spring 2023      | none
          2023-24              | AROUND | in winter 2023–24              | in winter 2023–24   | none
          2023-22~             | AROUND | around summer 2023             | around summer 2023  | none
          2020~/2021-03?       | AROUND | around 2020 to probably March 2021 | around 2020 – probably Mar 2021 | none
          2023-02-03/2023-02-03 | WITHIN | 3 February 2023 to 3 February 2023 | 3 Feb 2023 – 3 Feb 2023 | none
          ../2018~             | BY     | by around 2018                 | by around 2018      | none
          2018?/..             | FROM   | probably 2018 or later         | probably 2018 or later | none
          2023-02-14T16:05:00-08:00 | EXACT | 14 February 2023, 16:05 UTC-08:00 | 14 Feb 2023   | 2023-02-14T16:05:00-08:00
          2023-02-14T16:05:00-08 | EXACT | 14 February 2023, 16:05 UTC-08 | 14 Feb 2023         | none
          2023-02-14T16:05:00  | EXACT  | 14 February 2023, 16:05 local time | 14 Feb 2023     | 2023-02-14T16:05:00
          2023-02-14T16:05:00.1234Z | EXACT | 14 February 2023, 16:05 UTC | 14 Feb 2023        | none
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
        "2023~,      49.93%, none",
        "2023-XX,    49.93%, 0.00%",
        "2023-21,    20.66%, 8.07%",
        "2023-04/2023-06~, 24.76%, 12.31%"
      })
  void aSignStandsOnTheLastDayAndABarOverWhatIsPossible(String date, String x, String from) {
    Axis axis = axis("2023", "2024");
    Mark mark = Mark.alone(axis, EdtfDate.parse(date), "favor");
    assertThat(mark.x()).isEqualTo(x);
    assertThat(mark.from()).isEqualTo(from);
  }
}
