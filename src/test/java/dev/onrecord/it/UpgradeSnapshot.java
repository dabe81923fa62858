package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes the data and the answers of the packaged service that {@link UpgradeIT} opens with later
 * versions. It runs only when it is named: src/test/resources/upgrade/README.md says how.
 */
class UpgradeSnapshot {

  private static final Path UPGRADE = Path.of("src", "test", "resources", "upgrade");

  private final Path target =
      UPGRADE.resolve(Objects.requireNonNull(System.getProperty("upgrade.write"), "the version"));

  @Test
  void writeH2(@TempDir Path folder) throws Exception {
    Path snapshot = create("h2");
    try (PackagedService service = new PackagedService(folder)) {
      fill(service, snapshot);
    }
    try (OutputStream file =
        new GZIPOutputStream(Files.newOutputStream(snapshot.resolve("onrecord.mv.db.gz")))) {
      Files.copy(folder.resolve("data/onrecord.mv.db"), file);
    }
  }

  @Test
  void writePostgres(@TempDir Path folder) throws Exception {
    Path snapshot = create("postgresql");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Connection connection = postgres.getPostgresDatabase().getConnection()) {
      try (PackagedService service =
          PackagedService.onPostgres(postgres.getJdbcUrl("postgres", "postgres"), folder)) {
        fill(service, snapshot);
      }
      Files.writeString(snapshot.resolve("onrecord.sql"), PostgresDump.write(connection));
    }
  }

  /** A snapshot of a released version is never replaced by one of later code. */
  private Path create(String database) throws Exception {
    Path snapshot = target.resolve(database);
    assertThat(snapshot).doesNotExist();
    return Files.createDirectories(snapshot);
  }

  private static void fill(PackagedService service, Path snapshot) throws Exception {
    for (String request : lines("requests.txt")) {
      String[] parts = request.split(" ", 3);
      HttpResponse<String> answer = service.send(parts[0], parts[1], parts[2]);
      assertThat(answer.statusCode()).as("%s%n%s", request, answer.body()).isBetween(200, 204);
    }
    // The index follows the log, so with the last statement it has all the others.
    service.awaitTotal("/statements?q=quixotic&total=exact", 1);
    List<String> answers = new ArrayList<>();
    for (String query : lines("queries.txt")) {
      String[] parts = query.split(" ", 2);
      answers.add(UpgradeAnswers.ask(service, parts[0], parts[1]).toString());
    }
    for (String list :
        List.of(
            "/people?",
            "/organizations?",
            "/models?",
            "/topics?",
            "/sources?",
            "/statements?status=any&")) {
      JsonNode items = service.json(list + "limit=100").get("items");
      assertThat(items).isNotEmpty();
      for (JsonNode item : items) {
        String self = item.at("/urls/self").asText();
        answers.add(UpgradeAnswers.ask(service, "admin", self).toString());
        answers.add(UpgradeAnswers.ask(service, "admin", self + "/history").toString());
      }
    }
    Files.write(snapshot.resolve("answers.ndjson"), answers);
  }

  private static List<String> lines(String file) throws Exception {
    return Files.readAllLines(UPGRADE.resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
