package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A script of the project, as CONTRIBUTING names it. */
final class Script {

  private Script() {}

  /** Skips a test where none of these programs is there: one that does, or one that installs it. */
  static void needs(String... programs) {
    assumeTrue(
        isThere("bash") && Stream.of(programs).anyMatch(Script::isThere),
        "needs bash and one of " + List.of(programs));
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * Runs a script that finds nothing wrong, and returns what it wrote.
   *
   * @param input what it reads, or null
   */
  static String run(Path folder, Path input, String... command) throws Exception {
    Path output = Files.createTempFile(folder, "script", ".txt");
    ProcessBuilder script =
        new ProcessBuilder(Stream.concat(Stream.of("bash"), Stream.of(command)).toList())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    if (input != null) {
      script.redirectInput(input.toFile());
    }
    Process process = script.start();
    boolean ended = process.waitFor(8, TimeUnit.MINUTES);
    process.destroy();
    assertThat(ended).as("%s ended; it wrote: %s", command[0], text(output)).isTrue();
    assertThat(process.exitValue()).as(text(output)).isZero();
    return text(output);
  }

  private static String text(Path output) throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
