package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs scripts of the project, as CONTRIBUTING names them, and programs of the system. */
final class Script {

  private Script() {}

  /** Skips a test where a program is not there. */
  static void needs(String program) {
    assumeTrue(isThere("bash") && isThere(program), "needs bash and " + program);
  }

  /** Skips a test where a program neither is there nor can be installed by the script. */
  static void needsOrInstalls(String program) {
    boolean installs = isThere("apt-get") && "root".equals(System.getProperty("user.name"));
    assumeTrue(
        isThere("bash") && (isThere(program) || installs),
        "needs bash, and %s or the right to install it".formatted(program));
  }

  private static boolean isThere(String program) {
    return find(program).isPresent();
  }

  /** Where a program of the system is. */
  static Path path(String program) {
    return find(program).orElseThrow();
  }

  private static Optional<Path> find(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
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

  /** Runs a program whose output does not matter, and returns its exit status. */
  static int status(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static String text(Path output) throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
