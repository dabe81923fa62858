package dev.onrecord.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.DocumentedAnswers;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Responses match the OpenAPI document even if every field is as large as it may be. */
@QuarkusTest
@Tag("database-independent")
@Tag("slow")
class LargestAnswersTest extends RestTest {

  private static final String EXTREME = "b" + "-b".repeat(49);

  /** A character that takes two of Java's, so that it shows what is counted. */
  private static final String WIDE = "\uD835\uDCB3";

  @Test
  void answersWithAsMuchAsThereCanBeAreAsTheDocumentSays() {
    fill();
    DocumentedAnswers documented = new DocumentedAnswers(read("/q/openapi?format=json"));
    List<String> faults = new ArrayList<>();
    List<String> paths =
        List.of(
            "/people?limit=100",
            "/people/" + EXTREME,
            "/people/" + EXTREME + "/history",
            "/organizations?limit=100",
            "/topics?limit=100",
            "/topics/bounds-0",
            "/sources?limit=100",
            "/sources/" + source(0),
            "/statements?limit=100&facets=speaker,about,topic,model,stance,medium,form,year",
            "/statements?q=said&limit=2&person=" + EXTREME,
            "/statements?person=" + "%21".repeat(600) + EXTREME + "&limit=1",
            "/statements?person=" + "'".repeat(2_000) + EXTREME + "&limit=1",
            "/statements?q=%2Bsaid",
            "/statements?q=saidd",
            "/statements?person=nobody-at-all",
            "/statements?person=bounds",
            "/statements?nonsense=1",
            "/statements/" + STATEMENT.substring(12) + "01",
            "/positions?person=" + EXTREME + "&limit=100",
            "/positions?person=" + EXTREME + "&about=bounds-0",
            "/positions?about=bounds-0",
            "/common-ground?person=" + EXTREME + "&person=musk&limit=100",
            "/names?q=bounds&limit=100",
            "/names?q=" + "%F0%9D%92%B3".repeat(100),
            "/changes?limit=1000",
            "/problems",
            "/problems/unknown-name",
            "/people/nobody");
    for (String path : paths) {
      Response answer = get(path);
      documented
          .faults("GET", path, answer.statusCode(), answer::header, answer.asString())
          .forEach(fault -> faults.add(path + ": " + fault));
    }
    ObjectNode wrong = statement("about", "[]");
    IntStream.range(0, 300).forEach(i -> ((ArrayNode) wrong.get("about")).addObject());
    wrong.put("x".repeat(3_000), "y".repeat(3_000));
    Response refused = post("/statements", wrong);
    documented
        .faults("POST", "/statements", refused.statusCode(), refused::header, refused.asString())
        .forEach(faults::add);
    assertThat(faults).isEmpty();
  }

  private static String source(int number) {
    return "0190e209-a000-7000-9000-%012d".formatted(number);
  }

  /** Adds items with the maximum number of parts, each of the maximum length. */
  private static void fill() {
    List<JsonNode> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(
          ((ObjectNode) Json5.of("{type: 'topic', slug: 'bounds-%d'}", i))
              .put("name", stretched("Bounds " + i, 200))
              .put("proposition", stretched("Bounds " + i, 500)));
      lines.add(
          ((ObjectNode) Json5.of("{type: 'source', id: '%s', kind: 'other'}", source(i)))
              .put("url", address(i))
              .put("archivedUrl", address(i))
              .put("author", stretched("Bounds", 200))
              .put("title", stretched("Bounds " + i, 500)));
    }
    for (int i = 0; i < 60; i++) {
      lines.add(Json5.of("{type: 'organization', name: 'Bounds Works %d', kind: 'other'}", i));
      lines.add(said("bounds-works-" + i, "Said by works " + i, "2024"));
    }
    ObjectNode person = (ObjectNode) Json5.of("{type: 'person', slug: '%s'}", EXTREME);
    person
        .put("name", stretched("Bounds", 200))
        .put("description", stretched("Bounds", 2_000))
        .put("wikidataId", "Q999999999999");
    IntStream.range(0, 50)
        .forEach(i -> person.withArray("aliases").add(stretched("Alias " + i, 200)));
    IntStream.range(0, 50)
        .forEach(
            i ->
                person
                    .withArray("links")
                    .addObject()
                    .put("label", stretched("Link", 100))
                    .put("url", address(i)));
    IntStream.range(0, 100)
        .forEach(
            i ->
                person
                    .withArray("affiliations")
                    .addObject()
                    .put("role", stretched("Role " + i, 200))
                    .put("organization", "bounds-works-" + i % 60));
    lines.add(person);
    ObjectNode full = said(EXTREME, stretched("Said in full", 10_000), "2024-05-01");
    full.put("venue", stretched("Bounds", 200));
    full.putObject("replyContext")
        .put("summary", stretched("Bounds", 1_000))
        .put("url", address(1));
    full.remove("appearances");
    for (int i = 0; i < 100; i++) {
      full.withArray("about")
          .addObject()
          .put("subject", "bounds-" + i)
          .put("stance", "favor")
          .put("assignedBy", stretched("Bounds", 200));
      full.withArray("appearances")
          .addObject()
          .put("source", source(i))
          .putObject("selector")
          .put("exact", "x".repeat(2_000))
          .put("prefix", stretched("Bounds", 200))
          .put("suffix", stretched("Bounds", 200))
          .put("fragment", "t=9999998.999,9999999.999");
    }
    lines.add(full);
    for (int i = 0; i < 120; i++) {
      ObjectNode turn =
          said(EXTREME, "Said on turn " + i, "2023-%02d-%02d".formatted(1 + i / 28, 1 + i % 28));
      turn.withArray("about")
          .addObject()
          .put("subject", "bounds-0")
          .put("stance", i % 2 == 0 ? "favor" : "against")
          .put("assignedBy", "LargestAnswersTest");
      lines.add(turn);
    }
    List<JsonNode> report = Imports.take("", lines.toArray());
    assertThat(report.get(report.size() - 1).path("refused").asInt(-1)).as("%s", report).isZero();
  }

  private static ObjectNode said(String speaker, String text, String date) {
    return ((ObjectNode)
            Json5.of(
                "{type: 'statement', form: 'indirect', medium: 'other', appearances: [{source: '%s'}]}",
                SOURCE))
        .put("speaker", speaker)
        .put("said", date)
        .put("text", text);
  }

  private static String stretched(String beginning, int length) {
    return beginning + WIDE.repeat(length - beginning.length());
  }

  private static String address(int number) {
    String address = "https://bounds.example/%d/".formatted(number);
    return address + "a".repeat(2_048 - address.length());
  }
}
