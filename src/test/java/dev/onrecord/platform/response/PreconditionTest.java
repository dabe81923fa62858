package dev.onrecord.platform.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "3-17"
          "3-0"
          "3-17-gzip"
          "2-17", "3-17"
          "2-17","3-17","4-17"
          "3-17",
          '  "3-17"  '
          "2-1" , "3-1"
          W/"2-17", "3-17"
          "abc", "3-17"
          "a,b", "3-17"
          "", "3-17"
          *
          '  *  '
          """)
  void anEtagOfTheCurrentVersionLetsAWritePass(String ifMatch) {
    assertThatCode(() -> Precondition.of(ifMatch, null).check(3)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "2-17"
          "17-3"
          "33-17"
          "2-17", "4-17"
          W/"3-17"
          "3"
          "3-"
          "-3-17"
          "3-17-br"
          "3-17-gzip-gzip"
          "2-17-gzip"
          " 3-17"
          "3-x"
          "*"
          ""
          "٣-١٧"
          "99999999999-1"
          """)
  void anyOtherEtagIsStale(String ifMatch) {
    Precondition precondition = Precondition.of(ifMatch, null);

    assertStale(precondition, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3
          3-17
          "3-17
          3-17"
          "3-17" "4-17"
          "3-17"; "4-17"
          "3-17", 4
          "3-17", *
          *, "3-17"
          **
          w/"3-17"
          W/ "3-17"
          W/3-17
          '3-17'
          """)
  void whatIsNoListOfEtagsIsRefused(String ifMatch) {
    Problem problem = catchThrowableOfType(Problem.class, () -> Precondition.of(ifMatch, 3));

    assertThat(problem).isNotNull();
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
    assertThat(problem.violations()).extracting(Violation::field).containsExactly("If-Match");
  }

  /** RFC 9110, section 5.6.1.2. */
  @ParameterizedTest
  @ValueSource(strings = {"\"2-1\",, \"3-1\"", ",\"3-1\"", "\"3-1\", ,", " , \"3-1\""})
  void emptyElementsOfTheListAreIgnored(String ifMatch) {
    assertThatCode(() -> Precondition.of(ifMatch, null).check(3)).doesNotThrowAnyException();
  }

  @Test
  void theVersionInTheBodyCountsWhereThereIsNoHeader() {
    assertThatCode(() -> Precondition.of(null, 3).check(3)).doesNotThrowAnyException();
    assertStale(Precondition.of(null, 2), 3);
    assertStale(Precondition.of(null, -3), 3);
  }

  @Test
  void theHeaderDecidesWhereBothAreGiven() {
    assertThatCode(() -> Precondition.of("\"3-17\"", 2).check(3)).doesNotThrowAnyException();
    assertStale(Precondition.of("\"2-17\"", 3), 3);
  }

  @Test
  void aWeakTagIsExplainedAndTheVersionInTheBodyCountsInstead() {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> Precondition.of("W/\"3-17\"", null).check(3));
    assertThat(problem).hasMessageContaining("without W/").hasMessageContaining("version");
    assertThatCode(() -> Precondition.of("W/\"3-17\"", 3).check(3)).doesNotThrowAnyException();
    assertStale(Precondition.of("W/\"3-17\"", 2), 3);
    assertStale(Precondition.of("W/\"3-17\", \"2-17\"", 3), 3);
  }

  @Test
  void anEmptyHeaderMatchesNothing() {
    assertStale(Precondition.of("", 3), 3);
  }

  @Test
  void aWriteWithoutEitherMustSayWhichVersionItEdits() {
    Problem problem = catchThrowableOfType(Problem.class, () -> Precondition.of(null, null));

    assertThat(problem.type()).isEqualTo(ProblemType.VERSION_REQUIRED);
  }

  private static void assertStale(Precondition precondition, int current) {
    Problem problem = catchThrowableOfType(Problem.class, () -> precondition.check(current));

    assertThat(problem).isNotNull();
    assertThat(problem.type()).isEqualTo(ProblemType.VERSION_MISMATCH);
    assertThat(problem.body("/x").members()).containsEntry("currentVersion", current);
  }
}
