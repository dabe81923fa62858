package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** promtool accepts the metrics in the default format. */
class MetricsIT {

  @Test
  void promtoolFindsNothing(@TempDir Path folder) throws Exception {
    Script.needsOrInstalls("promtool");
    Path metrics = folder.resolve("metrics.txt");
    try (PackagedService service = new PackagedService(folder)) {
      // So that there is something to measure of each kind.
      Invented.write(service, 0, 2);
      service.total("/statements?q=open&facets=speaker&total=exact");
      service.send("GET", "/nowhere", null);
      service.send("GET", "/export", null);
      HttpResponse<String> answer = service.send("GET", "/q/metrics", null);
      assertThat(answer.statusCode()).isEqualTo(200);
      Files.writeString(metrics, answer.body());
    }
    Script.run(folder, metrics, "checks/metrics");
  }
}
