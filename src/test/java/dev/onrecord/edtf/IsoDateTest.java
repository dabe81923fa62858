package dev.onrecord.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-14", "2023-02-14T16:05:00Z"})
  void aDayOrATimeIsExact(String text) {
    assertThat(IsoDate.of(EdtfDate.parse(text))).isEqualTo(new IsoDate(text, true));
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 2023",
    "2023-02, 2023-02",
    "2023~, 2023",
    "2023-02~, 2023-02",
    "2023-02-14~, 2023-02-14",
    "2024-01/2024-03, 2024-01/2024-03",
    "2024-01-05/2024, 2024-01-05/2024",
    "../2024-07-24, ../2024-07-24",
    "2018/.., 2018/..",
  })
  void anyOtherDateIsAPeriod(String text, String iso) {
    assertThat(IsoDate.of(EdtfDate.parse(text))).isEqualTo(new IsoDate(iso, false));
  }

  /** Forms that only EDTF has are as wide as what they cover. */
  @ParameterizedTest
  @CsvSource({
    "202X, 2020-01-01, 2029-12-31, 2020-01-01/2029-12-31",
    "2023-XX, 2023-01-01, 2023-12-31, 2023-01-01/2023-12-31",
    "2023-21, 2023-03-01, 2023-05-31, 2023-03-01/2023-05-31",
    "2023-21/2024-02, 2023-03-01, 2024-02-29, 2023-03-01/2024-02",
    "2023-02~/2024?, 2023-02-01, 2024-12-31, 2023-02/2024",
    "2023-02-14?, 2023-02-14, 2023-02-14, 2023-02-14",
  })
  void whatIsoLacksIsWrittenAsDays(String text, LocalDate first, LocalDate last, String iso) {
    EdtfDate date =
        new EdtfDate(
            text,
            first.atStartOfDay().toEpochSecond(ZoneOffset.UTC),
            last.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1);
    assertThat(IsoDate.of(date)).isEqualTo(new IsoDate(iso, false));
  }
}
