package dev.onrecord.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterConvertersTest {

  enum Order implements EnumNames.Named {
    NEWEST_FIRST("-date"),
    BY_NAME("name");

    private final String word;

    Order(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  enum Kind {
    SOCIAL_POST,
    SPEECH
  }

  /** A type whose parser fails. */
  static class Broken {
    public static Broken parse(String text) {
      throw text.equals("problem")
          ? Problem.parameter("broken", "is broken")
          : new IllegalStateException(text);
    }
  }

  /** The parameters of an operation. */
  static class Query {
    @QueryParam("limit")
    @Parameter(schema = @Schema(minimum = "1", maximum = "100"))
    Integer limit;

    @QueryParam("offset")
    @Parameter(schema = @Schema(minimum = "0", maximum = "999999999"))
    Integer offset;

    @QueryParam("broken")
    Broken broken;

    @QueryParam("dryRun")
    Boolean dryRun;

    @QueryParam("kind")
    Kind kind;

    @QueryParam("sort")
    Order sort;

    @QueryParam("from")
    EdtfDate from;

    @QueryParam("text")
    String text;

    @HeaderParam("kind")
    Kind header;
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 1, 1",
    "limit, 100, 100",
    "limit, 007, 7",
    "offset, 12345, 12345",
    "offset, 999999999, 999999999",
    "dryRun, true, true",
    "dryRun, false, false",
    "kind, social_post, SOCIAL_POST",
    "sort, -date, NEWEST_FIRST",
    "from, 2023-02~, 2023-02~",
  })
  void aValueHasTheTypeOfItsParameter(String name, String given, String value) throws Exception {
    Object converted = converter(name).fromString(given);

    assertThat(converted).isInstanceOf(Query.class.getDeclaredField(name).getType());
    assertThat(converted).hasToString(value);
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
  void whatIsNoNumberFromOneToAHundredIsRefused(String given) throws Exception {
    assertRefused("limit", given, "must be a whole number from 1 to 100");
  }

  @ParameterizedTest
  @CsvSource({
    "dryRun, TRUE, must be true or false",
    "dryRun, 1, must be true or false",
    "kind, SOCIAL_POST, 'must be one of social_post, speech'",
    "sort, newest_first, 'must be one of -date, name'",
  })
  void anyOtherWordIsRefused(String name, String given, String message) throws Exception {
    assertRefused(name, given, message);
  }

  @Test
  void aTypeSaysItselfWhyItRefuses() throws Exception {
    assertRefused("from", "2023-02-29", "does not exist; accepted formats: " + EdtfDate.ACCEPTED);
  }

  @Test
  void aParserThatFailsIsAFailureOfTheServiceAndItsProblemIsTold() throws Exception {
    ParamConverter<?> converter = converter("broken");

    assertThatThrownBy(() -> converter.fromString("state"))
        .isInstanceOf(InternalServerErrorException.class)
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> converter.fromString("problem"))
        .isInstanceOf(BadRequestException.class)
        .hasCauseInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "header"})
  void textAndHeadersAreLeftToQuarkus(String name) throws Exception {
    assertThat(converter(name)).isNull();
  }

  private static void assertRefused(String name, String given, String message) throws Exception {
    ParamConverter<?> converter = converter(name);
    BadRequestException refusal =
        catchThrowableOfType(BadRequestException.class, () -> converter.fromString(given));

    assertThat(refusal).as(Arrays.toString(given.toCharArray())).isNotNull();
    assertThat(refusal).hasCauseInstanceOf(Problem.class);
    Problem problem = (Problem) refusal.getCause();
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
    assertThat(problem.violations()).containsExactly(new Violation(name, message));
  }

  private static ParamConverter<?> converter(String name) throws NoSuchFieldException {
    Field field = Query.class.getDeclaredField(name);
    return new ParameterConverters()
        .getConverter(field.getType(), field.getGenericType(), field.getAnnotations());
  }
}
