package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.TestUsers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the scripts of checks/, in one class so that no two install what they need at the same time.
 */
class ChecksIT {

  @Test
  void spectralAndRedoclyFindNothing(@TempDir Path folder) throws Exception {
    Script.needs("npm");
    Script.run(folder, null, "checks/lint");
  }

  @Test
  void theManifestsForKubernetesAreValid(@TempDir Path folder) throws Exception {
    Script.needs("npm");
    Script.run(folder, null, "checks/kubernetes");
  }

  @Test
  void assistantsCallEachToolAndGetTheAnswersThatTheDocumentationShows(@TempDir Path folder)
      throws Exception {
    Script.needs("npm");
    Script.needs("jq");
    try (PackagedService service = new PackagedService(folder)) {
      String answers =
          Script.run(folder, null, "checks/assistants", service.uri().toString()).strip();
      assertThat(answers).contains("Did Musk say");
      assertThat(Files.readString(Path.of("docs/assistants.md"))).contains(answers);
    }
  }

  @Test
  void aPageOfEachKindIsValidAndAccessible(@TempDir Path folder) throws Exception {
    Script.needs("npm");
    Script.needs("chromium");
    try (PackagedService service = new PackagedService(folder)) {
      Invented.write(service, 0, 1);
      String id = service.json("/statements?speaker=invented-works").at("/items/0/id").asText();
      String withdrawal = "{\"version\": 1, \"reason\": \"misattributed\"}";
      assertThat(
              service
                  .send("POST", "/statements/%s/withdrawal".formatted(id), withdrawal)
                  .statusCode())
          .isEqualTo(201);
      Script.run(
          folder,
          null,
          "checks/pages",
          service.uri().toString(),
          TestUsers.EDITOR,
          TestUsers.PASSWORD,
          "--any-speed");
    }
  }

  @Test
  void theClientInGoWorksAndPromtoolAcceptsTheMetrics(@TempDir Path folder) throws Exception {
    Script.needsOrInstalls("go");
    Script.needsOrInstalls("promtool");
    Path metrics = folder.resolve("metrics.txt");
    try (PackagedService service = new PackagedService(folder)) {
      String read =
          Script.run(
              folder,
              null,
              "checks/go/run",
              service.uri().toString(),
              TestUsers.ADMIN,
              TestUsers.PASSWORD);
      assertThat(read)
          .contains("Elon Musk 2024-07-23", "<mark>")
          .contains("Andrej Karpathy is at version 2")
          .contains("Examples should compile. published On examples");
      // So that there is something to measure of each kind.
      Invented.write(service, 0, 2);
      service.total("/statements?q=open&facets=speaker&total=exact");
      service.send("GET", "/nowhere", null);
      service.send("GET", "/export", null);
      HttpResponse<String> answer = service.send("GET", "/q/metrics", null);
      assertThat(answer.statusCode()).isEqualTo(200);
      Files.writeString(metrics, answer.body());
    }
    Script.run(folder, metrics, "checks/metrics");
  }
}
