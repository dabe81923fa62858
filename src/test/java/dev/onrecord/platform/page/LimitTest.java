package dev.onrecord.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  @ParameterizedTest
  @CsvSource({", 20", "1, 1", "20, 20", "100, 100", "007, 7"})
  void aPageHoldsWhatIsAskedForOrTwenty(String given, int limit) {
    assertThat(Limit.of(given)).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "000",
        "101",
        "1000",
        "-1",
        "+5",
        "5.0",
        "1e1",
        "ten",
        " 5",
        "5\n",
        "٥",
        "99999999999",
      })
  void whatIsNoNumberFromOneToAHundredIsRefused(String given) {
    Problem problem = catchThrowableOfType(Problem.class, () -> Limit.of(given));

    assertThat(problem).isNotNull();
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
    assertThat(problem.violations())
        .containsExactly(new Violation("limit", "must be a whole number from 1 to 100"));
  }
}
