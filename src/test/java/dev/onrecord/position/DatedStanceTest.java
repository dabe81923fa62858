package dev.onrecord.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.statement.entity.Stance;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedStanceTest {

  private static DatedStance said(String text) {
    EdtfDate date = EdtfDate.parse(text);
    return new DatedStance(
        1, Stance.FAVOR, "t", text, date.earliest(), date.latest(), UUID.randomUUID());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-05, 2024-03-06, true",
    "2024-03-05T10:00:00Z, 2024-03-05T11:00:00Z, true",
    "2024-03-05T10:00:00-08:00, 2024-03-05T11:00:00-08:00, true",
    "2024-03-05T10:00:00-08:00, 2024-03-05T11:00:00Z, false",
    "2024-03-05T10:00:00+09:00, 2024-03-05T11:00:00-08:00, true",
    "2024-03-05T10:00:00-08:00, 2024-03-05T18:00:00Z, false",
    "2024-03-05T10:00:00-08:00, 2024-03-05T18:00:01Z, true",
    "2024-03-05T10:00:00-08:00, 2024-03-06, true",
    "2023~, 2024, false",
    "2023, 2024?, false",
    "2023, 2024-21, false",
    "202X, 2030, true",
  })
  void oneIsCertainlyBeforeTheOtherOnlyIfAllClocksAgree(String one, String other, boolean certain) {
    assertThat(said(one).isCertainlyBefore(said(other))).isEqualTo(certain);
    assertThat(said(other).isCertainlyBefore(said(one))).isFalse();
  }
}
