package dev.onrecord.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Asserts that input is refused and leaves no trace. */
public abstract class BadInput extends RestTest {

  private static final List<String> TABLES =
      List.of(
          "subject",
          "subject_name",
          "source",
          "statement",
          "statement_about",
          "appearance",
          "change_log");

  private List<Long> before;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
    before = counts();
  }

  @AfterEach
  public void nothingWasStored() {
    assertThat(counts()).isEqualTo(before);
  }

  private List<Long> counts() {
    return Stream.concat(
            TABLES.stream().map(table -> "select count(*) from " + table),
            Stream.of("select seq from clock"))
        .map(record::number)
        .toList();
  }

  public static JsonNode problem(Response response, int status, String type) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    JsonNode problem = read(response);
    assertThat(problem.get("type").asText()).as(response.asString()).isEqualTo("/problems/" + type);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText())
        .isNotBlank()
        .doesNotContain("dev.onrecord", "Exception", "java.");
    return problem;
  }
}
