package dev.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.statement.entity.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidRangeTest {

  private static final Instant RECORDED = Instant.parse("2024-08-01T12:00:00.9Z");

  @ParameterizedTest
  @CsvSource({
    "2023,                 2023-01-01T00:00:00Z, 2023-12-31T23:59:59Z",
    "2024,                 2024-01-01T00:00:00Z, 2024-08-01T12:00:00Z",
    "2024-08-01,           2024-08-01T00:00:00Z, 2024-08-01T12:00:00Z",
    "2024-08-01T12:00:00Z, 2024-08-01T12:00:00Z, 2024-08-01T12:00:00Z",
    "2024-07/..,           2024-07-01T00:00:00Z, 2024-08-01T12:00:00Z",
    "2024-08-01T21:00:00+09:00, 2024-08-01T21:00:00Z, 2024-08-01T21:00:00Z",
    "2024-08-01T05:00:00-07:00, 2024-08-01T05:00:00Z, 2024-08-01T05:00:00Z"
  })
  void aRangeEndsNoLaterThanTheStatementWasRecorded(String date, Instant earliest, Instant latest) {
    assertThat(SaidRange.of(EdtfDate.parse(date), RECORDED))
        .isEqualTo(new SaidRange(earliest.getEpochSecond(), latest.getEpochSecond()));
  }

  @Test
  void anOpenStartStaysOpen() {
    assertThat(SaidRange.of(EdtfDate.parse("../2023"), RECORDED).earliest())
        .isEqualTo(EdtfDate.OPEN_START);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-08-01T12:00:01Z",
        "2024-08-01T11:00:00-08:00",
        "2024-08-02",
        "2025",
        "2025/.."
      })
  void aDateThatBeginsAfterTheStatementWasRecordedIsRefused(String date) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> SaidRange.of(EdtfDate.parse(date), RECORDED));

    assertThat(problem).isNotNull();
    assertThat(problem.type()).isEqualTo(ProblemType.FUTURE_DATE);
    assertThat(problem.violations()).extracting("field").containsExactly("said");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 9, false",
    "0, 10, true",
    "12, 15, true",
    "0, 99, true",
    "20, 30, true",
    "21, 30, false"
  })
  void rangesOverlapWhereTheyShareASecond(long earliest, long latest, boolean overlaps) {
    Statement other = new Statement();
    other.saidEarliest = earliest;
    other.saidLatest = latest;

    assertThat(new SaidRange(10, 20).overlaps(other)).isEqualTo(overlaps);
  }
}
