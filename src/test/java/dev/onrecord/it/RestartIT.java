package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, started twice in a folder that is not the project's. */
class RestartIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void whatWasWrittenIsThereAfterARestart(@TempDir Path folder) throws Exception {
    JsonNode before;
    String tag;
    String next;
    try (PackagedService service = new PackagedService(folder)) {
      HttpResponse<String> created =
          service.send(
              "POST", "/topics", "{\"name\": \"Kept over a restart\", \"aliases\": [\"Kept\"]}");
      assertThat(created.statusCode()).isEqualTo(201);
      tag = created.headers().firstValue("ETag").orElseThrow();
      next =
          JSON.readTree(service.send("GET", "/people?limit=1", null).body()).get("next").asText();
      before = JSON.readTree(service.send("GET", "/statements?total=exact", null).body());
      assertThat(before.get("items")).hasSize(6);
    }
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(JSON.readTree(service.send("GET", "/statements?total=exact", null).body()))
          .isEqualTo(before);
      HttpResponse<String> kept = service.send("GET", "/topics/kept-over-a-restart", null);
      assertThat(kept.statusCode()).isEqualTo(200);
      assertThat(kept.headers().firstValue("ETag")).contains(tag);
      assertThat(service.send("GET", next, null).statusCode())
          .as("a cursor of the run before")
          .isEqualTo(200);
      assertThat(service.send("GET", "/statements?about=kept", null).statusCode()).isEqualTo(200);
      assertThat(service.log()).doesNotContain("Loaded the starter record");
    }
  }

  @Test
  void anEmptyRecordStaysEmptyWhereTheStarterRecordIsTurnedOff(@TempDir Path folder)
      throws Exception {
    try (PackagedService service =
        new PackagedService(folder, "-Donrecord.starter.enabled=false")) {
      assertThat(service.send("GET", "/statements", null).body()).contains("\"items\":[]");
    }
  }

  @Test
  void whatWasAcknowledgedIsFoundAfterAKillBeforeItWasIndexed(@TempDir Path folder)
      throws Exception {
    int written = 0;
    for (int kill = 0; kill < 3; kill++) {
      try (PackagedService service = new PackagedService(folder)) {
        Invented.write(service, written, 40);
        written += 40;
        // The index is some statements behind, and on disk further.
        service.kill();
      }
    }
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(service.total("/statements?q=invented&total=exact")).isEqualTo(written);
      assertThat(service.total("/statements?speaker=invented-works&total=exact"))
          .isEqualTo(written);
    }
  }

  @Test
  void listsAreAnsweredWhileTheIndexIsGoneAndBuiltAnew(@TempDir Path folder) throws Exception {
    Path index = folder.resolve("data/index");
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(service.total("/statements?q=open&total=exact")).isEqualTo(4);
      delete(index);
      Invented.speaker(service);
      for (int i = 0; i < 20; i++) {
        assertThat(service.send("POST", "/statements", Invented.statement(i)).statusCode())
            .isEqualTo(201);
        assertThat(service.total("/statements?speaker=invented-works&total=exact"))
            .isEqualTo(i + 1);
        int status = service.send("GET", "/statements?q=invented", null).statusCode();
        assertThat(status).isIn(200, 503);
      }
      service.awaitReady();
      service.awaitTotal("/statements?q=invented&total=exact", 20);
      assertThat(service.total("/statements?q=open&total=exact")).isEqualTo(4);
    }
    delete(index);
    try (PackagedService service = new PackagedService(folder)) {
      service.awaitTotal("/statements?q=invented&total=exact", 20);
      Files.writeString(anyFile(index.resolve("statement-3"), ".si"), "not an index");
    }
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(service.total("/statements?speaker=invented-works&total=exact")).isEqualTo(20);
      service.awaitTotal("/statements?q=invented&total=exact", 20);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  private static Path anyFile(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }
}
