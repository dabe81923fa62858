package dev.onrecord.it;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spectral and Redocly accept openapi.yaml. */
class OpenApiLintIT {

  @Test
  void spectralAndRedoclyFindNothing(@TempDir Path folder) throws Exception {
    Script.needs("npm");
    Script.run(folder, null, "checks/lint");
  }
}
