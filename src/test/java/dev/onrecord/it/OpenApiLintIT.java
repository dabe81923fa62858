package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spectral and Redocly say of openapi.yaml. */
class OpenApiLintIT {

  @TempDir Path folder;

  @Test
  void spectralAndRedoclyFindNothing() throws Exception {
    assumeTrue(isThere("npm") && isThere("bash"), "needs Node and bash on the PATH");
    Path output = folder.resolve("lint.txt");
    Process lint =
        new ProcessBuilder("bash", "checks/lint")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = lint.waitFor(5, TimeUnit.MINUTES);
    lint.destroy();
    assertThat(ended).as("checks/lint ended; it wrote: %s", text(output)).isTrue();
    assertThat(lint.exitValue()).as(text(output)).isZero();
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String text(Path output) throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
