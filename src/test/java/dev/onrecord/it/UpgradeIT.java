package dev.onrecord.it;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged application opens the data of every released version, answers as that version did,
 * and writes on. {@link UpgradeSnapshot} wrote the data.
 */
class UpgradeIT {

  private static final Path UPGRADE = Path.of("src", "test", "resources", "upgrade");

  private static final String EDITED = "/statements/0190e209-c000-7000-8000-000000000002";
  private static final String KNOWN = "/statements/0190e209-c000-7000-8000-000000000001";
  private static final String REDACTED = "0190e209-c000-7000-8000-000000000041";

  static List<String> versions() throws IOException {
    try (Stream<Path> folders = Files.list(UPGRADE)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void opensH2(String version, @TempDir Path folder) throws Exception {
    Path snapshot = UPGRADE.resolve(version).resolve("h2");
    Path data = Files.createDirectories(folder.resolve("data"));
    try (InputStream file =
        new GZIPInputStream(Files.newInputStream(snapshot.resolve("onrecord.mv.db.gz")))) {
      Files.copy(file, data.resolve("onrecord.mv.db"));
    }
    try (PackagedService service = new PackagedService(folder)) {
      answersAsBeforeAndWritesOn(service, snapshot);
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void opensPostgres(String version, @TempDir Path folder) throws Exception {
    Path snapshot = UPGRADE.resolve(version).resolve("postgresql");
    String url = TestPostgres.newDatabase();
    try (Connection connection = DriverManager.getConnection(url)) {
      PostgresDump.load(connection, Files.readString(snapshot.resolve("onrecord.sql")));
    }
    try (PackagedService service = PackagedService.onPostgres(url, folder)) {
      answersAsBeforeAndWritesOn(service, snapshot);
    }
  }

  private static void answersAsBeforeAndWritesOn(PackagedService service, Path snapshot)
      throws Exception {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : Files.readAllLines(snapshot.resolve("answers.ndjson"))) {
      answers.add(UpgradeAnswers.JSON.readTree(line));
    }
    answersAsBefore(service, answers);
    takesItsExportAndChangesNothing(service, answers);
    refusesWhatIsThere(service);
    writesOn(service);
    assertThat(service.log()).doesNotContain("Loaded the starter record", "ERROR");
  }

  private static void answersAsBefore(PackagedService service, List<JsonNode> answers)
      throws Exception {
    assertThat(answers).extracting(answer -> answer.path("status").asInt()).contains(308, 451);
    for (JsonNode expected : answers) {
      String as = expected.get("as").asText();
      String path = expected.get("path").asText();
      if (as.equals("total")) {
        // The index is not in the snapshot: the service builds it again.
        service.awaitTotal(UpgradeAnswers.encoded(path), expected.get("total").asInt());
      } else {
        assertThatJson(UpgradeAnswers.ask(service, as, path))
            .as("%s as %s", path, as)
            .isEqualTo(expected);
      }
    }
  }

  private static void takesItsExportAndChangesNothing(
      PackagedService service, List<JsonNode> answers) throws Exception {
    JsonNode export =
        answers.stream()
            .filter(answer -> answer.get("path").asText().equals("/export?drafts=true"))
            .findFirst()
            .orElseThrow()
            .get("lines");
    String lines =
        StreamSupport.stream(export.spliterator(), false)
            .map(JsonNode::toString)
            .collect(Collectors.joining("\n"));
    String report = service.importFrom(HttpRequest.BodyPublishers.ofString(lines)).body();
    JsonNode totals =
        UpgradeAnswers.JSON.readTree(
            report.substring(report.lastIndexOf('\n', report.length() - 2) + 1));
    assertThat(totals.path("done").asBoolean()).as(report).isTrue();
    assertThat(totals.path("unchanged").asInt()).as(report).isEqualTo(export.size());
  }

  /** Duplicates are still recognized, and what is gone keeps its id and slug. */
  private static void refusesWhatIsThere(PackagedService service) throws Exception {
    JsonNode known = service.json(KNOWN);
    ObjectNode same = statement(known.get("text").asText().toUpperCase(Locale.ROOT));
    same.put("said", known.get("said").asText());
    assertThatJson(refused(service, "/statements", same)).node("existing").isEqualTo(KNOWN);

    ObjectNode redacted = statement("Generated: under an erased id.").put("id", REDACTED);
    refused(service, "/statements", redacted);

    ObjectNode source = UpgradeAnswers.JSON.createObjectNode();
    source.put("title", "Generated again").put("kind", "article");
    source.put("url", "https://GAZETTE.example/2024/03/tess?page=1#end");
    refused(service, "/sources", source);

    ObjectNode person = UpgradeAnswers.JSON.createObjectNode();
    person.put("name", "Generated again").put("slug", "theodora-example");
    assertThatJson(refused(service, "/people", person))
        .node("existing")
        .isEqualTo("/people/ada-example");
  }

  private static JsonNode refused(PackagedService service, String path, JsonNode body)
      throws Exception {
    HttpResponse<String> answer = service.send("POST", path, body.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    return UpgradeAnswers.JSON.readTree(answer.body());
  }

  private static void writesOn(PackagedService service) throws Exception {
    JsonNode log = service.json("/changes?limit=1000").get("items");
    long last = log.get(log.size() - 1).get("seq").asLong();

    ObjectNode edited = (ObjectNode) service.json(EDITED);
    int version = edited.get("version").asInt();
    edited.put("venue", "Edited after the upgrade");
    assertThat(service.send("PUT", EDITED, edited.toString()).statusCode()).isEqualTo(200);
    assertThat(service.json(EDITED).get("version").asInt()).isEqualTo(version + 1);
    JsonNode history = service.json(EDITED + "/history");
    assertThat(history.at("/items/0/seq").asLong()).isEqualTo(last + 1);
    assertThat(history.get("items")).hasSize(version + 1);
    assertThat(service.send("PUT", EDITED, edited.toString()).statusCode())
        .as("the version before")
        .isEqualTo(412);

    // A sequence that was not restored would give the person an id that is in use.
    HttpResponse<String> person =
        service.send(
            "POST", "/people", Json5.of("{name: 'Eve Example', slug: 'eve-example'}").toString());
    assertThat(person.statusCode()).as(person.body()).isEqualTo(201);
    ObjectNode statement = statement("Generated: kaleidoscopes are new after the upgrade.");
    statement.put("speaker", "eve-example");
    HttpResponse<String> created = service.send("POST", "/statements", statement.toString());
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    service.awaitTotal("/statements?q=kaleidoscopes&total=exact", 1);
    assertThat(service.total("/statements?speaker=eve-example&total=exact")).isEqualTo(1);

    assertThat(service.json("/changes?limit=1000&since=" + last).get("items"))
        .extracting(entry -> entry.get("seq").asLong(), entry -> entry.get("type").asText())
        .containsExactly(
            tuple(last + 1, "statement"),
            tuple(last + 2, "person"),
            tuple(last + 3, "source"),
            tuple(last + 4, "statement"));
  }

  /** A statement of an invented person with a source of its own. */
  private static ObjectNode statement(String text) {
    ObjectNode statement = UpgradeAnswers.JSON.createObjectNode();
    statement.put("speaker", "tess-example").put("text", text).put("language", "en");
    statement.put("form", "direct").put("said", "2024-05").put("medium", "other");
    ArrayNode appearances = statement.putArray("appearances");
    ObjectNode source = appearances.addObject().putObject("source");
    source.put("title", "Generated after the upgrade").put("kind", "other");
    return statement;
  }
}
