package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.TestUsers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that OpenAPI Generator creates from openapi.yaml, besides the Java one of ClientTest. */
class ClientsIT {

  @Test
  void theClientInTypeScriptCompiles(@TempDir Path folder) throws Exception {
    Script.needs("npm");
    Script.run(folder, null, "checks/clients", "typescript");
  }

  @Test
  void theClientInGoCompilesAndReadsWhatTheServiceAnswers(@TempDir Path folder) throws Exception {
    Script.needsOrInstalls("go");
    try (PackagedService service = new PackagedService(folder)) {
      String read =
          Script.run(
              folder,
              null,
              "checks/clients",
              "go",
              service.uri().toString(),
              TestUsers.ADMIN,
              TestUsers.PASSWORD);
      assertThat(read)
          .contains("Elon Musk 2024-07-23", "<mark>")
          .contains("Andrej Karpathy is at version 2")
          .contains("Examples should compile. published On examples");
    }
  }
}
