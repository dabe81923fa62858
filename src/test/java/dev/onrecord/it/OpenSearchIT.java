package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL and one OpenSearch, any of which may die. */
class OpenSearchIT {

  private static final String TEXT = "/statements?q=invented&total=exact&facets=speaker";

  @TempDir Path folder;

  @Test
  void oneNodeIndexesAnotherTakesOverAndNothingIsLostWhileTheServerIsAway() throws Exception {
    String url = TestPostgres.newDatabase();
    try (TestOpenSearch search = new TestOpenSearch(folder.resolve("opensearch"))) {
      oneNodeIndexesAnotherTakesOver(url, search);
    }
  }

  private void oneNodeIndexesAnotherTakesOver(String url, TestOpenSearch search) throws Exception {
    try (PackagedService one = node(url, search, "one");
        PackagedService two = node(url, search, "two")) {
      // An empty record has an index too.
      one.awaitTotal(TEXT, 0);
      assertThat(one.send("GET", "/q/metrics", null).body())
          .contains("onrecord_index_builds_total 0.0");
      Invented.speaker(one);
      Invented.write(one, 0, 5);
      Invented.write(two, 5, 5);
      for (PackagedService node : List.of(one, two)) {
        node.awaitTotal(TEXT, 10);
        JsonNode found = node.json(TEXT);
        assertThat(found.at("/items/0/highlight").asText()).contains("<mark>invented</mark>");
        assertThat(found.at("/facets/speaker/0/count").asInt()).isEqualTo(10);
        assertThat(node.send("GET", "/statements.ndjson?q=invented", null).body().lines())
            .hasSize(10);
      }
      assertThat(one.json(TEXT)).isEqualTo(two.json(TEXT));
      assertThat(one.total("/statements?q=inventing&total=exact")).isEqualTo(10);
      assertThat(one.json("/names?q=invanted").at("/items/0/slug").asText())
          .isEqualTo("invented-works");
      assertThat(one.json("/statements?q=inventet").at("/correction/q").asText())
          .isEqualTo("invented");

      for (PackagedService node : List.of(one, two)) {
        JsonNode check = node.json("/check?quote=GENERATED+and+invented+for+a+test,+number+7");
        assertThat(check.get("verdict").asText()).isEqualTo("exact");
        assertThat(check.at("/matches/0/statement/text").asText()).contains("number 7");
        assertThat(node.json("/check?quote=Nobody+ever+said+this.").get("verdict").asText())
            .isEqualTo("unknown");
      }

      // The server goes: lists go on, text says so, and writes are taken.
      search.kill();
      Invented.write(two, 10, 5);
      assertThat(two.total("/statements?speaker=invented-works&total=exact")).isEqualTo(15);
      one.awaitStatus(TEXT, 503);
      one.awaitStatus("/check?quote=Nobody+ever+said+this.", 503);
      search.start();
      one.awaitTotal(TEXT, 15);
      two.awaitTotal(TEXT, 15);

      // The first node started first, so that it indexes; the other takes over.
      one.kill();
      Invented.write(two, 15, 5);
      two.awaitTotal(TEXT, 20);
      try (PackagedService three = node(url, search, "three")) {
        two.kill();
        Invented.write(three, 20, 5);
        three.awaitTotal(TEXT, 25);
      }
    }
  }

  private PackagedService node(String url, TestOpenSearch search, String name) throws Exception {
    return PackagedService.onOpenSearch(
        url,
        search.host(),
        Files.createDirectories(folder.resolve(name)),
        "-Donrecord.starter.enabled=false");
  }
}
