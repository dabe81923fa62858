package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dev mode starts, although a library that it asks for is in no repository. */
class DevModeIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void devModeStarts(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log.txt");
    Process maven =
        new ProcessBuilder(
                new File("mvnw").getAbsolutePath(),
                "-B",
                "quarkus:dev",
                "-DskipTests",
                "-Ddebug=false",
                "-Dquarkus.console.enabled=false",
                "-Dquarkus.http.port=0")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    try {
      Instant end = Instant.now().plus(PATIENCE);
      while (!Files.readString(log).contains("Listening on:")
          && maven.isAlive()
          && Instant.now().isBefore(end)) {
        maven.waitFor(200, TimeUnit.MILLISECONDS);
      }
      assertThat(Files.readString(log)).contains("Listening on:");
    } finally {
      maven.descendants().forEach(ProcessHandle::destroy);
      maven.destroy();
      maven.waitFor(20, TimeUnit.SECONDS);
    }
  }
}
