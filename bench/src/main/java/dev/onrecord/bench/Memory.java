package dev.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The resident memory of a process, in MiB.
 *
 * @param most the most since it started
 */
record Memory(long now, long most) {

  static Memory of(Process process) throws IOException {
    Path status = Path.of("/proc/%d/status".formatted(process.pid()));
    return new Memory(mebibytes(status, "VmRSS:"), mebibytes(status, "VmHWM:"));
  }

  private static long mebibytes(Path status, String name) throws IOException {
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
