package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is told its public URL. */
class PublicUrlIT {

  @Test
  void absoluteUrlsBeginWithThePublicUrlWhateverHostIsAsked(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        new PackagedService(folder, "-Donrecord.public-url=https://record.example")) {
      for (String path :
          List.of(
              "/statements.atom?person=musk",
              "/statements.feed.json?person=musk",
              "/statements.jsonld")) {
        assertThat(service.send("GET", path, null, null).body())
            .as(path)
            .contains("https://record.example/")
            .doesNotContain("127.0.0.1", "localhost");
      }
      assertThat(service.send("GET", "/statements.atom?person=musk", null, null).body())
          .contains("<id>https://record.example/statements.atom?person=musk</id>");
    }
  }

  @Test
  void aPublicUrlWithAPathStopsTheStart(@TempDir Path folder) {
    Map<String, String> setting = Map.of("ONRECORD_PUBLIC_URL", "https://record.example/api");
    assertThatThrownBy(() -> PackagedService.byEnvironment(folder, setting))
        .hasMessageContaining("onrecord.public-url must be the root of a host");
  }
}
