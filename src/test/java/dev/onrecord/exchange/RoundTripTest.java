package dev.onrecord.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Golden;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RandomRecord;
import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A record that is exported and imported elsewhere is the same record. */
@QuarkusTest
@Tag("random")
class RoundTripTest extends RestTest {

  private static final int STATEMENTS = RandomRuns.cases(80);

  private static byte[] export(String query) {
    Response export = get("/export" + query);
    assertThat(export.statusCode()).isEqualTo(200);
    assertThat(export.contentType()).isEqualTo("application/x-ndjson;charset=UTF-8");
    assertThat(export.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"record.ndjson\"");
    return export.asByteArray();
  }

  private static JsonNode take(String query, byte[] lines) {
    Response report = Imports.send(query, lines);
    List<JsonNode> all = report.asString().lines().map(RestTest::tree).toList();
    JsonNode total = all.get(all.size() - 1);
    assertThat(total.get("refused").asInt()).as(report.asString()).isZero();
    assertThat(total.get("done").asBoolean()).isTrue();
    return total;
  }

  /** With replies to replies, drafts, withdrawals, merges and renames. */
  private void fill(long seed) {
    record.empty();
    RandomRecord random = new RandomRecord(seed);
    random.createSubjectsAndSources();
    for (String slug : List.of("reed-labs", "di-copper")) {
      post("/people", Json5.of("{slug: '%s-too', name: 'Too'}", slug));
    }
    for (int i = 0; i < STATEMENTS; i++) {
      ObjectNode statement = random.add();
      String path = "/statements/" + statement.get("id").asText();
      boolean isPublished = !statement.has("status");
      if (isPublished && i > 0 && random.chance(0.4)) {
        ObjectNode answer = (ObjectNode) read(path);
        String answered = random.any(random.statements.subList(0, i)).get("id").asText();
        answer.putObject("replyContext").put("statement", answered);
        // What is a draft, or was withdrawn, is now and then refused as what is answered.
        put(path, answer);
      } else if (isPublished && random.chance(0.2)) {
        ObjectNode withdrawal = (ObjectNode) Json5.of("{reason: 'other', version: 1}");
        if (random.chance(0.5)) {
          withdrawal.put("note", "Invented");
        }
        post(path + "/withdrawal", withdrawal).then().statusCode(201);
      }
    }
    ObjectNode draft = random.add().deepCopy().without(List.of("id", "recordedAt", "updatedAt"));
    draft.put("text", "A draft with a source of its own.").put("status", "draft");
    draft.set("appearances", Json5.of("[{source: {title: 'Of a draft alone', kind: 'post'}}]"));
    post("/statements", draft).then().statusCode(201);
    merge("/people/reed-labs-too", "ada-quill");
    merge("/people/di-copper-too", "bo-lantern");
    merge("/people/bo-lantern", "cy-marsh");
    merge("/topics/widget-law", "widget-safety");
  }

  private static void merge(String path, String into) {
    Response merged =
        json()
            .header("If-Match", "*")
            .body(Json5.of("{into: '%1$s', stanceOf: '%1$s'}", into))
            .post(path + "/merge");
    assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);
  }

  @Test
  void anExportTakenInElsewhereIsTheSameExportThere() {
    fill(RandomRuns.seed(RoundTripTest.class));
    byte[] drafts = export("?drafts=true");
    byte[] open = export("");
    assertThat(new String(drafts, StandardCharsets.UTF_8))
        .contains(
            "\"title\":\"Of a draft alone\",\"kind\":\"post\",\"draft\":true",
            "\"status\":\"draft\"",
            "\"status\":\"withdrawn\"",
            "\"mergedInto\":\"cy-marsh\"");
    assertThat(new String(open, StandardCharsets.UTF_8))
        .doesNotContain("\"status\":\"draft\"", "Of a draft");
    everythingComesAfterWhatItRefersTo(drafts);

    record.empty();
    TestClock.set(TestClock.START.plus(Duration.ofDays(1)));
    JsonNode total = take("?keepTimes=true", drafts);
    assertThat(total.get("created").asLong())
        .isEqualTo(new String(drafts, StandardCharsets.UTF_8).lines().count());
    assertSame(export("?drafts=true"), drafts);
    assertSame(export(""), open);
    assertThat(read("/people/bo-lantern").get("slug").asText()).isEqualTo("cy-marsh");

    JsonNode again = take("?keepTimes=true", drafts);
    assertThat(again.get("unchanged")).isEqualTo(total.get("created"));

    record.empty();
    TestClock.set(TestClock.START.plus(Duration.ofDays(1)));
    take("?keepTimes=true", open);
    assertSame(export("?drafts=true"), open);
  }

  private static void assertSame(byte[] actual, byte[] expected) {
    assertThat(new String(actual, StandardCharsets.UTF_8))
        .isEqualTo(new String(expected, StandardCharsets.UTF_8));
  }

  private static void everythingComesAfterWhatItRefersTo(byte[] export) {
    Set<String> seen = new HashSet<>();
    new String(export, StandardCharsets.UTF_8)
        .lines()
        .map(RestTest::tree)
        .forEach(
            item -> {
              String own = item.has("slug") ? item.get("slug").asText() : item.get("id").asText();
              for (String pointer :
                  List.of(
                      "/speaker",
                      "/publisher",
                      "/developer",
                      "/mergedInto",
                      "/replyContext/statement",
                      "/replyContext/speaker")) {
                if (item.at(pointer).isTextual()) {
                  assertThat(seen).as(own + pointer).contains(item.at(pointer).asText());
                }
              }
              for (JsonNode appearance : item.withArray("/appearances")) {
                assertThat(seen).contains(appearance.get("source").asText());
              }
              seen.add(own);
            });
  }

  @Test
  void theExportOfTheStarterRecordIsInTheImportFormat() {
    Golden.check("record.ndjson", new String(export(""), StandardCharsets.UTF_8));
  }

  @Test
  void anExportSaysWhereToGoOn() {
    long seq = record.number("select seq from clock");
    assertThat(get("/export").header("Link"))
        .isEqualTo("</changes?since=%d>; rel=\"monitor\"".formatted(seq));
  }

  @Test
  void aSlugLeadsElsewhereOnlyOnce() {
    List<JsonNode> report =
        Imports.take(
            "?onError=skip",
            person("one", "One"),
            person("two", "Two"),
            person("three", "Three"),
            merged("one", "two"),
            merged("two", "one"),
            merged("four", "three"),
            merged("five", "four"),
            merged("five", "two"),
            merged("six", "seven"),
            merged("seven", "six"),
            merged("google", "two"),
            merged("one", "two"),
            merged("eight", "google"));
    assertThat(
            report.stream()
                .filter(line -> line.has("line"))
                .map(line -> line.get("line").asInt() + " " + line.at("/problem/detail").asText()))
        .containsExactly(
            "5 into is the subject itself",
            "8 slug was already merged into four",
            "9 mergedInto is not the slug of a subject: seven",
            "10 mergedInto is not the slug of a subject: six",
            "11 slug is taken: google",
            "13 mergedInto must be of type person, not organization");
    JsonNode total = report.get(report.size() - 1);
    assertThat(total.get("created").asInt()).isEqualTo(5);
    assertThat(total.get("updated").asInt()).isEqualTo(1);
    assertThat(total.get("unchanged").asInt()).isEqualTo(1);
    assertThat(read("/people/five").get("slug").asText()).isEqualTo("three");
    assertThat(read("/people/two").get("aliases").toString()).isEqualTo("[\"One\"]");
    assertThat(report.stream().filter(line -> line.has("line")).map(line -> line.get("problem")))
        .allMatch(problem -> problem.get("status").asInt() >= 400);
  }

  private static JsonNode person(String slug, String name) {
    return Json5.of("{type: 'person', slug: '%s', name: '%s'}", slug, name);
  }

  private static JsonNode merged(String slug, String into) {
    return Json5.of("{type: 'person', slug: '%s', mergedInto: '%s'}", slug, into);
  }
}
