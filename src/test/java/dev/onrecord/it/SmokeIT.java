package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application starts in an empty folder, answers, and takes a write. */
class SmokeIT {

  @Test
  void thePackagedServiceAnswersAndTakesAWrite(@TempDir Path folder) throws Exception {
    try (PackagedService service = new PackagedService(folder)) {
      assertThat(service.total("/statements?person=musk&total=exact")).isEqualTo(2);
      assertThat(service.total("/statements?q=open+sourcing&total=exact")).isEqualTo(4);
      Invented.write(service, 0, 1);
      assertThat(service.total("/statements?speaker=invented-works&total=exact")).isEqualTo(1);
      service.awaitTotal("/statements?q=invented&total=exact", 1);
      assertThat(service.send("GET", "/q/openapi", null, null).body()).contains("version: 0.1.0\n");
    }
  }
}
