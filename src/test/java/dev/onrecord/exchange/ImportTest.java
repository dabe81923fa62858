package dev.onrecord.exchange;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports follow the rules of single writes, also between the lines of a batch. */
@QuarkusTest
class ImportTest extends ImportRestTest {

  private static final String TESS_WITH_ALIAS =
      Json5.of("{type: 'person', slug: 'tess-example', aliases: ['Tessie'], name: 'Tess Example'}")
          .toString();

  @Test
  void aLineFindsWhatTheLinesBeforeItCreated() {
    JsonNode source =
        Json5.of(
            "{type: 'source', id: '%s', title: 'A post', kind: 'post', url: 'https://x.example/1'}",
            id(1));
    String inline = "[{source: {title: 'Another', kind: 'post', url: 'https://X.example/1'}}]";
    List<JsonNode> report =
        Imports.take(
            "",
            TESS,
            source,
            line(2, "text", "'One.'", "appearances", inline),
            line(3, "text", "'Two.'", "replyContext", "{statement: '" + id(2) + "'}"),
            "");
    assertThat(report).hasSize(2);
    assertThatJson(report.get(0))
        .isEqualTo("{lines: 4, created: 4, updated: 0, merged: 0, unchanged: 0, refused: 0}");
    assertThatJson(Imports.last(report)).isEqualTo(total(true, 4, 4, 0, 0, 0));
    assertThat(read("/statements/" + id(2)).at("/appearances/0/source/id").asText())
        .isEqualTo(id(1));
    assertThat(read("/statements?person=tess&replyTo=tess").at("/items/0/id").asText())
        .isEqualTo(id(3));
  }

  @Test
  void theSameLinesAgainChangeNothingAndLeaveNoEntry() throws Exception {
    String untitled = "[{source: {title: 'Known by its title', published: '2024', kind: 'post'}}]";
    ObjectNode withoutId = statement("text", "'No id.'", "appearances", untitled);
    byte[] starter = Files.readAllBytes(Path.of("src/main/resources/starter-record.ndjson"));
    String own =
        String.join(
            "\n",
            TESS,
            Json5.of("{type: 'topic', name: 'Known by its name'}").toString(),
            Json5.of("{type: 'source', title: 'A', kind: 'post', url: 'https://x.example/1'}")
                .toString(),
            Json5.of("{type: 'source', title: 'B', kind: 'book'}").toString(),
            line(1),
            withoutId.put("type", "statement").toString());
    byte[] lines =
        (new String(starter, StandardCharsets.UTF_8) + own).getBytes(StandardCharsets.UTF_8);
    assertThatJson(Imports.last(Imports.report(Imports.send("", lines))))
        .isEqualTo(total(true, 32, 6, 0, 26, 0));
    long entries = record.number("select count(*) from change_log");
    String before = get("/export").asString();
    assertThatJson(Imports.last(Imports.report(Imports.send("", lines))))
        .isEqualTo(total(true, 32, 0, 0, 32, 0));
    assertThat(record.number("select count(*) from change_log")).isEqualTo(entries);
    assertThat(get("/export").asString()).isEqualTo(before);
    assertThat(record.number("select count(*) from source where title = 'Known by its title'"))
        .isEqualTo(1);
  }

  @Test
  void whatIsThereIsBroughtUpToWhatTheLineSays() {
    Imports.take("", TESS, line(1), line(2, "text", "'A draft.'", "status", "'draft'"));
    List<JsonNode> report =
        Imports.take(
            "",
            TESS_WITH_ALIAS,
            line(1, "venue", "'A stage'"),
            line(2, "text", "'A draft.'", "status", "'published'"));
    assertThatJson(Imports.last(report)).isEqualTo(total(true, 3, 0, 3, 0, 0));
    assertThat(read("/people/tess-example").at("/aliases/0").asText()).isEqualTo("Tessie");
    assertThat(read("/statements/" + id(1)).get("venue").asText()).isEqualTo("A stage");
    assertThat(read("/statements/" + id(1)).get("version").asInt()).isIn(2, 3);
    assertThat(read("/statements/" + id(2)).get("status").asText()).isEqualTo("published");
  }

  /** ADR 27: what is known of a statement only grows. */
  @Test
  void aLineWithoutAnIdAddsAndNeverReplaces() {
    Imports.take(
        "",
        TESS,
        line(
            1,
            "venue",
            "'A stage'",
            "about",
            "[{subject: 'ai-safety', stance: 'favor', assignedBy: 't'}, {subject: 'openai'}]"));
    String before = read("/statements/" + id(1)).get("text").asText();
    List<JsonNode> report =
        Imports.take(
            "",
            statement(
                    "text",
                    "'words of a TEST'",
                    "said",
                    "'2024-05-03'",
                    "medium",
                    "'blog'",
                    "venue",
                    "'Another stage'",
                    "replyContext",
                    "{summary: 'A question'}",
                    "about",
                    "[{subject: 'ai-safety', stance: 'against', assignedBy: 't'},"
                        + " {subject: 'openai', stance: 'neutral', assignedBy: 'u'}, {subject: 'meta'}]",
                    "appearances",
                    "[{source: {title: 'New', kind: 'post', url: 'https://new.example/'}, primary: true}]")
                .put("type", "statement"));
    assertThatJson(report.get(0))
        .isEqualTo(
            """
            {"line": 1, "item": "/statements/%s", "differs": [
              {"field": "text", "kept": "Words of a test.", "given": "words of a TEST"},
              {"field": "said", "kept": "2024-05", "given": "2024-05-03"},
              {"field": "medium", "kept": "interview", "given": "blog"},
              {"field": "venue", "kept": "A stage", "given": "Another stage"},
              {"field": "about[ai-safety].stance", "kept": "favor", "given": "against"}]}"""
                .formatted(id(1)));
    assertThatJson(Imports.last(report)).isEqualTo(total(true, 1, 0, 0, 1, 0, 0));
    JsonNode after = read("/statements/" + id(1));
    assertThat(after.get("text").asText()).isEqualTo(before);
    assertThat(after.get("said").asText()).isEqualTo("2024-05");
    assertThat(after.at("/replyContext/summary").asText()).isEqualTo("A question");
    assertThat(after.get("about").findValuesAsText("slug"))
        .containsExactly("ai-safety", "openai", "meta");
    assertThat(after.at("/about/1/stance").asText()).isEqualTo("neutral");
    assertThat(after.get("appearances")).hasSize(2);
    assertThat(after.at("/appearances/1/primary").asBoolean()).isTrue();
    assertThat(after.get("version").asInt()).isEqualTo(2);
  }

  @Test
  void aSubjectLineWithoutASlugTakesNothingAway() {
    Imports.take("", TESS_WITH_ALIAS);
    List<JsonNode> report =
        Imports.take(
            "",
            Json5.of(
                "{type: 'person', name: 'Tess Example', aliases: ['T. E.'], description: 'x'}"),
            Json5.of("{type: 'person', name: 'Tess Example', description: 'y'}"));
    assertThat(report.get(0).at("/differs/0/field").asText()).isEqualTo("description");
    assertThatJson(Imports.last(report)).isEqualTo(total(true, 2, 0, 0, 1, 1, 0));
    assertThatJson(read("/people/tess-example").get("aliases")).isEqualTo("['Tessie', 'T. E.']");
    assertThat(read("/people/tess-example").get("description").asText()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "application/jsonl; charset=utf-8"
      })
  void linesComeInTheUsualWays(String type) {
    Response answer =
        given()
            .contentType(type)
            .body(
                ("\uFEFF" + TESS + "\r\n" + line(1) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8))
            .post("/import");
    assertThatJson(Imports.last(Imports.report(answer))).isEqualTo(total(true, 3, 2, 0, 0, 0, 0));
    Response refused = given().contentType("text/plain").body(TESS).post("/import");
    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(read(refused).get("detail").asText())
        .contains("application/x-ndjson", "application/jsonl", "text/csv");
  }

  @Test
  void aDryRunSaysTheSameAndWritesNothing() {
    List<String> lines = new ArrayList<>(List.of(TESS));
    IntStream.range(0, 1_100)
        .mapToObj(number -> line(number, "text", "'Number %d.'".formatted(number)))
        .forEach(lines::add);
    lines.add(line(1_100, "replyContext", "{statement: '" + id(3) + "'}"));
    lines.add(line(1_101, "text", "'Number 7.'"));
    lines.add(TESS_WITH_ALIAS);
    lines.add(line(5, "text", "'Number 5.'"));
    lines.add(Json5.of("{type: 'person', slug: 'tom', mergedInto: 'tess-example'}").toString());
    lines.add(Json5.of("{type: 'person', slug: 'tom', mergedInto: 'sam-altman'}").toString());
    String before = get("/export").asString();
    long seq = record.number("select seq from clock");
    List<JsonNode> dry = Imports.take("?onError=skip&dryRun=true", lines.toArray(String[]::new));
    assertThat(get("/export").asString()).isEqualTo(before);
    assertThat(record.number("select seq from clock")).isEqualTo(seq);
    List<JsonNode> real = Imports.take("?onError=skip", lines.toArray(String[]::new));
    assertThat(Imports.last(dry).get("dryRun").asBoolean()).isTrue();
    ((ObjectNode) Imports.last(dry)).remove("dryRun");
    assertThat(dry).isEqualTo(real);
    assertThatJson(Imports.last(real)).isEqualTo(total(true, 1_107, 1_103, 1, 1, 2));
  }

  @Test
  void aSpeakerWhoIsAnsweredIsTheSamePublisherOfASource() {
    Imports.take(
        "",
        Json5.of("{type: 'organization', slug: 'tess-works', name: 'Tess Works', kind: 'other'}"),
        TESS,
        line(1, "speaker", "'tess-works'"));
    var reply =
        statement(
            "text",
            "'An answer.'",
            "replyContext",
            "{statement: '" + id(1) + "'}",
            "appearances",
            "[{source: {title: 'A', kind: 'post', publisher: 'tess-works'}}]");
    assertThat(post("/statements", reply).statusCode()).isEqualTo(201);
  }

  @Test
  void timesAreKeptWhereThatIsAskedFor() {
    String early =
        Json5.of(
                "{type: 'person', slug: 'tess-example', name: 'Tess Example',"
                    + " recordedAt: '2023-01-02T03:04:05.678Z'}")
            .toString();
    Imports.take("", early);
    assertThat(read("/people/tess-example").get("recordedAt").asText())
        .isEqualTo("2024-08-01T12:00:00Z");
    Imports.take("?keepTimes=true", early.replace("tess", "tom").replace("Tess", "Tom"));
    assertThat(read("/people/tom-example").get("recordedAt").asText())
        .isEqualTo("2023-01-02T03:04:05.678Z");
    List<JsonNode> late =
        Imports.take(
            "?keepTimes=true",
            Json5.of("{type: 'person', name: 'Tim', recordedAt: '2030-01-01T00:00:00Z'}"));
    assertThat(late.get(0).at("/problem/detail").asText()).isEqualTo("recordedAt is in the future");
  }
}
