package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.TestPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements with the maximum number of links are shown and merged in little memory. */
class ManyLinksIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void whatHasAllTheLinksThatItMayIsShownAndMergedInLittleMemory(@TempDir Path folder)
      throws Exception {
    try (PackagedService service =
        new PackagedService(folder, PackagedService.inLittleMemory("192m"))) {
      showsAndMergesWhatIsLinked(service);
    }
  }

  @Test
  void soItIsFromPostgresWhoseDriverKeepsWholeResults(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        PackagedService.onPostgres(
            TestPostgres.newDatabase(), folder, PackagedService.inLittleMemory("192m"))) {
      showsAndMergesWhatIsLinked(service);
    }
  }

  private static void showsAndMergesWhatIsLinked(PackagedService service) throws Exception {
    Invented.importLinked(service, 100);
    String list = "/statements?speaker=invented-works&limit=100";
    HttpResponse<String> shown = service.send("GET", list, null);
    assertThat(shown.statusCode()).as(shown.body() + service.log()).isEqualTo(200);
    assertThat(JSON.readTree(shown.body()).get("items"))
        .hasSize(100)
        .allSatisfy(
            statement -> {
              assertThat(statement.get("about")).hasSize(100);
              assertThat(statement.get("appearances")).hasSize(100);
            });
    HttpResponse<String> merged =
        service.send(
            "POST",
            "/topics/invented-1/merge",
            Json5.of("{into: 'invented-0', version: 1}").toString());
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
    assertThat(service.json(list).get("items"))
        .hasSize(100)
        .allSatisfy(statement -> assertThat(statement.get("about")).hasSize(99));
  }
}
