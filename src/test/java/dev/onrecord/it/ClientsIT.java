package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each client installs from its package in an empty folder, and its example runs. One class, so
 * that no two generate code at the same time.
 */
class ClientsIT {

  @Test
  void inTypeScript(@TempDir Path folder) throws Exception {
    Script.needs("npm");
    readsTheRecord("typescript", folder);
  }

  @Test
  void inPython(@TempDir Path folder) throws Exception {
    Script.needs("python3");
    readsTheRecord("python", folder);
  }

  @Test
  void inJava(@TempDir Path folder) throws Exception {
    Script.needs("java");
    readsTheRecord("java", folder);
  }

  private static void readsTheRecord(String language, Path folder) throws Exception {
    Script.run(folder, null, "clients/build", language);
    try (PackagedService service = new PackagedService(folder)) {
      String written = Script.run(folder, null, "clients/try", language, service.uri().toString());
      // Two pages of one statement each, and an error by its type.
      assertThat(written.lines())
          .anyMatch(line -> line.startsWith("2024-07-23 Elon Musk (favor"))
          .anyMatch(line -> line.startsWith("2023-02 Elon Musk ("))
          .anyMatch(line -> line.matches("Did you mean.* Sam Altman.*"));
    }
  }
}
