package dev.onrecord.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.Concurrently;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Merges that meet other writers. */
@QuarkusTest
@Tag("random")
class MergeRacesTest extends RestTest {

  private static final int ROUNDS = RandomRuns.cases(5);

  @Test
  void aSlugIsASubjectOrARedirectAndNeverBoth() throws Exception {
    createTess();
    for (int round = 0; round < ROUNDS; round++) {
      String slug = "wanted-" + round;
      JsonNode person = Json5.of("{name: 'Invented', slug: '%s'}", slug);
      JsonNode redirect =
          Json5.of("{type: 'person', slug: '%s', mergedInto: 'tess-example'}", slug);
      List<Boolean> taken =
          Concurrently.call(
              List.of(
                  () -> post("/people", person).statusCode() == 201,
                  () -> isTaken(Imports.take("?onError=skip", redirect))));
      boolean leadsToTess = read("/people/" + slug).get("slug").asText().equals("tess-example");
      assertThat(taken.get(1)).as("redirected").isEqualTo(leadsToTess);
      // A subject that was there first is merged by the import.
      assertThat(taken.get(0) || leadsToTess).isTrue();
      assertThat(
              record.number(
                  "select count(*) from subject s join merged_subject m on m.slug = s.slug"))
          .isZero();
    }
  }

  private static boolean isTaken(List<JsonNode> report) {
    JsonNode totals = report.get(report.size() - 1);
    return totals.get("created").asInt() + totals.get("updated").asInt() == 1;
  }

  @Test
  void whereTheSubjectKeptIsMergedMeanwhileTheMergeFollowsIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String first = create("First", round);
      String second = create("Second", round);
      String third = create("Third", round);
      List<Response> answers =
          Concurrently.call(List.of(() -> merge(first, second), () -> merge(second, third)));
      assertThat(answers).extracting(Response::statusCode).containsOnly(200);
      assertThat(read(answers.get(0)).get("slug").asText()).isIn(second, third);
      assertThat(read("/people/" + first).get("slug").asText()).isEqualTo(third);
    }
  }

  @Test
  void whereTheSourceKeptIsMergedMeanwhileTheMergeFollowsIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String first = source("First", round);
      String second = source("Second", round);
      String third = source("Third", round);
      List<Response> answers =
          Concurrently.call(
              List.of(() -> mergeSource(first, second), () -> mergeSource(second, third)));
      assertThat(answers).extracting(Response::statusCode).containsOnly(200);
      assertThat(read("/sources/" + first).get("id").asText()).isEqualTo(third);
    }
  }

  private static String create(String name, int round) {
    return read(post("/people", Json5.of("{name: '%s %d'}", name, round))).get("slug").asText();
  }

  private static String source(String title, int round) {
    return read(post("/sources", Json5.of("{title: '%s %d', kind: 'post'}", title, round)))
        .get("id")
        .asText();
  }

  private static Response merge(String gone, String kept) {
    return json()
        .header("If-Match", "*")
        .body(Json5.of("{into: '%s'}", kept).toString())
        .post("/people/" + gone + "/merge");
  }

  private static Response mergeSource(String gone, String kept) {
    return json()
        .header("If-Match", "*")
        .body(Json5.of("{into: '%s'}", kept).toString())
        .post("/sources/" + gone + "/merge");
  }
}
