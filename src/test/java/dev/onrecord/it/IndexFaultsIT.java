package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of the packaged application when its disk is faulty. */
class IndexFaultsIT {

  private static final String TEXT = "/statements?q=invented&total=exact";
  private static final String LIST = "/statements?speaker=invented-works&total=exact";

  @Test
  void listsAreAnsweredWhileTheIndexIsMissingAndRebuilt(@TempDir Path folder) throws Exception {
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
      Files.writeString(anyFile(index, ".si"), "not an index");
    }
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(service.total("/statements?speaker=invented-works&total=exact")).isEqualTo(20);
      service.awaitTotal("/statements?q=invented&total=exact", 20);
    }
    assertThat(corrupt(index)).isPositive();
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(service.total(TEXT)).isEqualTo(20);
      assertThat(found(service)).isEqualTo(listed(service));
    }
  }

  /** So does a new number in the name of one index, which leaves the old folder unused. */
  @Test
  void aMissingIndexOfOneTypeIsRebuilt(@TempDir Path folder) throws Exception {
    Path index = folder.resolve("data/index");
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(similarNames(service)).contains("sam-altman");
    }
    for (String type : List.of("person", "statement", "change")) {
      try (Stream<Path> folders = Files.list(index)) {
        for (Path each : folders.toList()) {
          if (each.getFileName().toString().startsWith(type)) {
            Files.move(each, index.resolve(type + "-0"));
          }
        }
      }
      try (PackagedService service = new PackagedService(folder)) {
        service.awaitReady();
        assertThat(similarNames(service)).as(type).contains("sam-altman");
        assertThat(service.total("/statements?q=open&total=exact")).as(type).isEqualTo(4);
      }
    }
  }

  private static List<String> similarNames(PackagedService service) throws Exception {
    return service.json("/names?q=altmam").findValuesAsText("slug");
  }

  @Test
  void aFullDiskOfTheIndexStopsNeitherListsNorWrites(@TempDir Path folder) throws Exception {
    Path index = Files.createDirectories(folder.resolve("data/index"));
    assumeThat(Script.status("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", index.toString()))
        .as("the test of a full disk is skipped: it takes the right to mount one")
        .isZero();
    try (PackagedService service = new PackagedService(folder)) {
      int written = 0;
      while (service.send("GET", TEXT, null).statusCode() == 200) {
        assertThat(written).as("statements on a small disk").isLessThan(5_000);
        Invented.write(service, written, 50);
        written += 50;
      }
      assertThat(service.json(TEXT).path("type").asText()).endsWith("index-not-ready");
      assertThat(service.send("GET", "/q/health/ready", null).statusCode()).isEqualTo(503);
      Invented.write(service, written, 5);
      written += 5;
      assertThat(service.total(LIST)).isEqualTo(written);
      assertThat(Script.status("mount", "-o", "remount,size=64m", index.toString())).isZero();
      service.awaitTotal(TEXT, written, Duration.ofSeconds(60));
      service.awaitReady();
      assertThat(found(service)).isEqualTo(listed(service));
    } finally {
      Script.status("umount", "-l", index.toString());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  private static Path anyFile(Path index, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> file.getParent().getFileName().toString().startsWith("statement"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Corrupts every file of the statement index. */
  private static long corrupt(Path index) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      List<Path> spoilt =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.getParent().getFileName().toString().startsWith("statement"))
              .filter(file -> !file.getFileName().toString().equals("write.lock"))
              .toList();
      for (Path file : spoilt) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
          bytes.seek(bytes.length() / 2);
          bytes.write("spoilt".getBytes(StandardCharsets.US_ASCII));
        }
      }
      return spoilt.size();
    }
  }

  private static List<String> found(PackagedService service) throws Exception {
    return ids(service.json(TEXT + "&sort=-said&limit=100"));
  }

  private static List<String> listed(PackagedService service) throws Exception {
    return ids(service.json(LIST + "&sort=-said&limit=100"));
  }

  private static List<String> ids(JsonNode list) {
    return list.get("items").findValuesAsText("id");
  }
}
