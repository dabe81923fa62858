package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.testsupport.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of the packaged application, and databases that are not the newest one. */
class BackupIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ACCEPT = "-Donrecord.restore=accept";
  private static final String LIST = "/statements?speaker=invented-works&total=exact";

  @Test
  void aBackupOfARunningServiceIsRestored(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("data/onrecord.mv.db");
    JsonNode backup;
    JsonNode list;
    try (PackagedService service = new PackagedService(folder)) {
      Invented.write(service, 0, 3);
      list = service.json(LIST);
      HttpResponse<String> created = service.send("POST", "/backup", "");
      assertThat(created.statusCode()).as(created.body() + service.log()).isEqualTo(200);
      backup = JSON.readTree(created.body());
      assertThat(Path.of(backup.get("file").asText()))
          .hasParent(folder.resolve("data/backup").toRealPath())
          .hasSize(backup.get("bytes").asLong());
      Invented.write(service, 3, 2);
    }
    assertThat(Files.list(folder.resolve("data/backup"))).hasSize(1);
    unzip(Path.of(backup.get("file").asText()), file);

    refuses(
        () -> new PackagedService(folder),
        "The database is older than the one that was served last: it ends at change "
            + backup.get("seq").asLong());
    try (PackagedService restored = new PackagedService(folder, ACCEPT)) {
      assertThat(restored.json(LIST)).isEqualTo(list);
      restored.awaitTotal("/statements?q=invented", 3);
      assertThat(
              restored
                  .send("GET", "/changes?since=" + (backup.get("seq").asLong() + 1), null)
                  .statusCode())
          .isEqualTo(400);
      Invented.write(restored, 3, 1);
    }
    try (PackagedService again = new PackagedService(folder)) {
      assertThat(again.total(LIST)).isEqualTo(4);
      isWhole(again);
    }
  }

  private static void unzip(Path zip, Path file) throws IOException {
    try (ZipFile backup = new ZipFile(zip.toFile());
        InputStream database = backup.getInputStream(backup.getEntry("onrecord.mv.db"))) {
      Files.copy(database, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void refuses(ThrowingCallable start, String reason) {
    assertThatThrownBy(start)
        .hasMessageContaining(reason)
        .hasMessageContaining("onrecord.restore=accept")
        .hasMessageNotContaining("\tat dev.onrecord");
  }

  private static void isWhole(PackagedService service) throws Exception {
    HttpResponse<String> report = service.send("POST", "/verification", "");
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.body()).contains("\"done\":true").contains("\"findings\":0");
  }

  @Test
  void anEmptyOrMissingDatabaseIsNoNewRecord(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("data/onrecord.mv.db");
    try (PackagedService service = new PackagedService(folder)) {
      Invented.write(service, 0, 1);
    }
    byte[] database = Files.readAllBytes(file);
    Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    refuses(() -> new PackagedService(folder), "The database is empty, or new");
    refuses(() -> new PackagedService(folder), "The database is empty, or new");
    Files.delete(file);
    refuses(() -> new PackagedService(folder), "The database is empty, or new");
    Files.write(file, database);
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(service.total(LIST)).isEqualTo(1);
    }
  }

  @Test
  void aDamagedCheckpointIsNoticedAndAMissingOneReplaced(@TempDir Path folder) throws Exception {
    Path checkpoint = folder.resolve("data/onrecord.checkpoint");
    try (PackagedService service = new PackagedService(folder)) {
      Invented.write(service, 0, 1);
    }
    String written = Files.readString(checkpoint);
    Files.writeString(checkpoint, written.replaceFirst("1 ", "2 "));
    refuses(() -> new PackagedService(folder), "The checkpoint is damaged");
    Files.delete(checkpoint);
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(service.total(LIST)).isEqualTo(1);
    }
    assertThat(Files.readString(checkpoint)).isEqualTo(written);
  }

  @Test
  void aDumpOfPostgresIsRestored(@TempDir Path folder) throws Exception {
    String url = TestPostgres.newDatabase();
    String dump;
    JsonNode list;
    String restored = TestPostgres.newDatabase();
    try (PackagedService service = PackagedService.onPostgres(url, folder)) {
      Invented.write(service, 0, 3);
      list = service.json(LIST);
      assertThat(service.send("POST", "/backup", "").body()).contains("pg_dump");
      try (Connection database = DriverManager.getConnection(url, "postgres", "postgres")) {
        dump = PostgresDump.write(database);
      }
      Invented.write(service, 3, 2);
      service.await(
          "the checkpoint",
          () ->
              Files.readString(folder.resolve("data/onrecord.checkpoint"))
                  .contains(
                      " " + service.json("/changes?since=0&limit=1000").get("items").size() + " "));
    }
    refuses(
        () -> PackagedService.onPostgres(TestPostgres.newDatabase(), folder),
        "The database is empty, or new");
    try (Connection database = DriverManager.getConnection(restored, "postgres", "postgres")) {
      PostgresDump.load(database, dump);
    }
    refuses(() -> PackagedService.onPostgres(restored, folder), "The database is older");
    try (PackagedService service = PackagedService.onPostgres(restored, folder, ACCEPT)) {
      assertThat(service.json(LIST)).isEqualTo(list);
      isWhole(service);
    }
    try (PackagedService service = PackagedService.onPostgres(restored, folder)) {
      assertThat(service.total(LIST)).isEqualTo(3);
    }
  }
}
