package dev.onrecord.it;

import static dev.onrecord.it.Refusals.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application on H2 while its file cannot grow. */
class DiskFullIT {

  private static final String LIST = "/statements?speaker=invented-works&total=exact";

  @Test
  void aFullDiskRefusesWritesWhileReadsGoOn(@TempDir Path folder) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    assumeThat(Script.status("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", data.toString()))
        .as("the test of a full disk is skipped: it takes the right to mount one")
        .isZero();
    try (PackagedService service = new PackagedService(folder)) {
      int written = writeUntilRefused(service);
      // What the index gives back when it merges would make room for another write.
      service.awaitTotal("/statements?q=invented&total=exact", written);
      fill(data);
      for (int request = 0; request < 20; request++) {
        isRefused(
            service.send("POST", "/statements", Invented.statement(written + request)),
            503,
            "unavailable");
        assertThat(service.send("GET", LIST + "&limit=" + (1 + request), null).statusCode())
            .isEqualTo(200);
      }
      assertThat(service.total(LIST)).isEqualTo(written);
      saysSoOnce(service);
      assertThat(Script.status("mount", "-o", "remount,size=64m", data.toString())).isZero();
      isWrittenAgain(service, written);
    } finally {
      Script.status("umount", "-l", data.toString());
    }
  }

  /** Without the right to mount a disk: to a process, a limit of file sizes is one that is full. */
  @Test
  void aFileThatMayNotGrowIsOpenedAgainAfterEachWriteThatFails(@TempDir Path folder)
      throws Exception {
    assumeThat(Script.status("prlimit", "--version")).as("needs prlimit").isZero();
    try (PackagedService service = new PackagedService(folder)) {
      Invented.write(service, 0, 3);
      long size = Files.size(folder.resolve("data/onrecord.mv.db"));
      limitFiles(service, String.valueOf(size));
      int written = writeUntilRefused(service);
      for (int time = 0; time < 3; time++) {
        service.awaitStatus(LIST + "&limit=" + (10 + time), 200);
        isRefused(
            service.send("POST", "/statements", Invented.statement(5_000 + time)),
            503,
            "unavailable");
      }
      saysSoOnce(service);
      limitFiles(service, "unlimited");
      isWrittenAgain(service, written);
    }
  }

  private static void limitFiles(PackagedService service, String size) throws Exception {
    assertThat(
            Script.status(
                "prlimit", "--pid", String.valueOf(service.pid()), "--fsize=" + size + ":"))
        .isZero();
  }

  /** Returns the number of statements that were acknowledged. */
  private static int writeUntilRefused(PackagedService service) throws Exception {
    Invented.speaker(service);
    int written = service.total(LIST);
    HttpResponse<String> answer = service.send("POST", "/statements", Invented.statement(written));
    while (answer.statusCode() == 201) {
      written++;
      assertThat(written).as("statements on a small disk").isLessThan(5_000);
      answer = service.send("POST", "/statements", Invented.statement(written));
    }
    isRefused(answer, 503, "unavailable");
    return written;
  }

  private static void saysSoOnce(PackagedService service) throws Exception {
    List<String> lines = service.log().lines().toList();
    assertThat(lines).noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat "));
    assertThat(lines.stream().filter(line -> line.contains("The disk is full"))).hasSize(1);
  }

  private static void isWrittenAgain(PackagedService service, int written) throws Exception {
    service.await(
        "writes go on",
        () -> service.send("POST", "/statements", Invented.statement(9_000)).statusCode() == 201);
    assertThat(service.total(LIST)).isEqualTo(written + 1);
    service.awaitTotal("/statements?q=invented&total=exact", written + 1);
  }

  private static void fill(Path disk) throws IOException {
    try (OutputStream rest = Files.newOutputStream(disk.resolve("rest"))) {
      for (byte[] piece = new byte[4_096]; ; ) {
        rest.write(piece);
      }
    } catch (IOException full) {
      assertThat(Files.getFileStore(disk).getUsableSpace()).isLessThan(8_192);
    }
  }
}
