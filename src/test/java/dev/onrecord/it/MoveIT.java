package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.TestPostgres;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that moves from H2 to PostgreSQL while it is in use, as docs/operations.md says. */
class MoveIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String DRAFTS = "/export?drafts=true";

  @Test
  void aRecordMovesFromH2ToPostgresWhileItIsInUse(@TempDir Path folder) throws Exception {
    Path oldFolder = Files.createDirectory(folder.resolve("old"));
    Path newFolder = Files.createDirectory(folder.resolve("new"));
    try (PackagedService old = new PackagedService(oldFolder);
        PackagedService moved =
            PackagedService.onPostgres(
                TestPostgres.newDatabase(), newFolder, "-Donrecord.starter.enabled=false")) {
      Invented.write(old, 0, 10);
      List<String> ids = new ArrayList<>();
      old.json("/statements?speaker=invented-works&limit=100&sort=said")
          .get("items")
          .forEach(item -> ids.add(item.get("id").asText()));
      add(old, "/people", "{slug: 'ada-example', name: 'Ada Example'}");
      add(old, "/people", "{slug: 'a-example', name: 'A. Example'}");
      edit(old, "/statements/" + ids.get(0));

      HttpResponse<String> export = old.send("GET", DRAFTS, null);
      long since = position(export);
      load(moved, export.body());

      edit(old, "/statements/" + ids.get(1));
      Invented.write(old, 10, 3);
      JsonNode draft =
          add(
              old,
              "/statements",
              Invented.statement(20).replaceFirst("}$", ", \"status\": \"draft\"}"));
      version(old, "DELETE", draft.at("/urls/self").asText(), "");
      version(old, "POST", "/people/a-example/merge", ", into: 'ada-example'");
      version(
          old, "POST", "/statements/%s/withdrawal".formatted(ids.get(2)), ", reason: 'altered'");
      version(
          old,
          "POST",
          "/statements/%s/redaction".formatted(ids.get(3)),
          ", reason: 'A court order'");
      while (since < newest(old)) {
        since = follow(old, moved, since);
      }

      assertThat(lines(moved)).isEqualTo(lines(old));
      for (PackagedService service : List.of(old, moved)) {
        assertThat(service.send("GET", "/statements/" + ids.get(3), null).statusCode())
            .isEqualTo(451);
        assertThat(service.send("GET", "/people/a-example", null).statusCode()).isEqualTo(308);
      }
      JsonNode before = old.json("/statements/" + ids.get(0));
      JsonNode after = moved.json("/statements/" + ids.get(0));
      assertThat(before.get("version").asInt()).isEqualTo(2);
      assertThat(after.get("version").asInt()).as("versions start over").isEqualTo(1);
      assertThat(after.get("recordedAt")).isEqualTo(before.get("recordedAt"));
      assertThat(newest(moved)).as("so do positions in the log").isNotEqualTo(newest(old));
    }
  }

  private static long position(HttpResponse<String> export) {
    Matcher link =
        Pattern.compile("</changes\\?since=(\\d+)>; rel=\"monitor\"")
            .matcher(export.headers().firstValue("Link").orElseThrow());
    assertThat(link.matches()).isTrue();
    return Long.parseLong(link.group(1));
  }

  private static long newest(PackagedService service) throws Exception {
    JsonNode changes = service.json("/changes?since=0&limit=1000").get("items");
    return changes.get(changes.size() - 1).get("seq").asLong();
  }

  private static void load(PackagedService service, String lines) throws Exception {
    HttpResponse<String> report =
        service.importFrom("keepTimes=true", HttpRequest.BodyPublishers.ofString(lines));
    List<String> all = report.body().lines().toList();
    assertThat(all.get(all.size() - 1))
        .as(report.body())
        .contains("\"done\":true")
        .contains("\"refused\":0");
  }

  /** Applies a page of the log. Returns the last change. */
  private static long follow(PackagedService from, PackagedService to, long since)
      throws Exception {
    StringBuilder lines = new StringBuilder();
    long last = since;
    for (JsonNode change : from.json("/changes?limit=1000&since=" + since).get("items")) {
      last = change.get("seq").asLong();
      String action = change.get("action").asText();
      if (change.has("entity")) {
        lines.append(change.get("entity")).append('\n');
      } else if (action.equals("deleted") || action.equals("redacted")) {
        load(to, lines.toString());
        lines.setLength(0);
        remove(to, change);
      }
    }
    load(to, lines.toString());
    return last;
  }

  private static void remove(PackagedService service, JsonNode change) throws Exception {
    String path = path(change);
    if (service.send("GET", path, null).statusCode() != 200) {
      // Its entries have no content any more, so it never arrived.
      return;
    }
    if (change.get("action").asText().equals("deleted")) {
      version(service, "DELETE", path, "");
    } else {
      version(
          service,
          "POST",
          path + "/redaction",
          ", reason: '%s'".formatted(change.get("reason").asText()));
    }
  }

  private static String path(JsonNode change) {
    String type = change.get("type").asText();
    String collection = type.equals("person") ? "people" : type + "s";
    return "/%s/%s".formatted(collection, change.get("id").asText());
  }

  private static List<String> lines(PackagedService service) throws Exception {
    return service.send("GET", DRAFTS, null).body().lines().toList();
  }

  private static JsonNode add(PackagedService service, String path, String item) throws Exception {
    HttpResponse<String> created = service.send("POST", path, Json5.of(item).toString());
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return JSON.readTree(created.body());
  }

  private static void edit(PackagedService service, String path) throws Exception {
    ObjectNode item = (ObjectNode) service.json(path);
    item.put("venue", "Edited");
    assertThat(service.send("PUT", path, item.toString()).statusCode()).isEqualTo(200);
  }

  /** Sends an edit of the current version of an item. */
  private static void version(PackagedService service, String method, String path, String fields)
      throws Exception {
    String item = path.replaceFirst("/(merge|withdrawal|redaction)$", "");
    int version = service.json(item).get("version").asInt();
    HttpResponse<String> answer =
        service.send(
            method, path, Json5.of("{version: %d%s}".formatted(version, fields)).toString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }
}
