package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one PostgreSQL and one OpenSearch, any of which may die. */
class OpenSearchIT {

  private static final String TEXT = "/statements?q=invented&total=exact&facets=speaker";

  @TempDir Path folder;

  @Test
  void oneNodeIndexesAnotherTakesOverAndNothingIsLostWhileTheServerIsAway() throws Exception {
    try (TestOpenSearch search = new TestOpenSearch(folder.resolve("opensearch"));
        EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      anEmptyRecordHasAnIndexToo(postgres, search);
      oneNodeIndexesAnotherTakesOver(postgres, search);
    }
  }

  private void anEmptyRecordHasAnIndexToo(EmbeddedPostgres postgres, TestOpenSearch search)
      throws Exception {
    try (PackagedService node =
        node(postgres, search, "empty", "-Donrecord.starter.enabled=false")) {
      node.awaitTotal(TEXT, 0);
      assertThat(node.send("GET", "/q/metrics", null).body())
          .contains("onrecord_index_builds_total 0.0");
    }
  }

  private void oneNodeIndexesAnotherTakesOver(EmbeddedPostgres postgres, TestOpenSearch search)
      throws Exception {
    try (PackagedService one = node(postgres, search, "one");
        PackagedService two = node(postgres, search, "two")) {
      Invented.speaker(one);
      Invented.write(one, 0, 5);
      Invented.write(two, 5, 5);
      for (PackagedService node : List.of(one, two)) {
        node.awaitTotal(TEXT, 10);
        JsonNode found = node.json(TEXT);
        assertThat(found.at("/items/0/highlight").asText()).contains("<mark>invented</mark>");
        assertThat(found.at("/facets/speaker/0/count").asInt()).isEqualTo(10);
      }
      assertThat(one.json(TEXT)).isEqualTo(two.json(TEXT));
      assertThat(one.json("/statements?q=open+source").at("/total/value").asInt()).isPositive();
      assertThat(one.json("/names?q=invanted").at("/items/0/slug").asText())
          .isEqualTo("invented-works");
      assertThat(one.json("/statements?q=inventet").at("/correction/q").asText())
          .isEqualTo("invented");

      // The server goes: lists go on, text says so, and writes are taken.
      search.kill();
      Invented.write(two, 10, 5);
      assertThat(two.total("/statements?speaker=invented-works&total=exact")).isEqualTo(15);
      one.awaitStatus(TEXT, 503);
      search.start();
      one.awaitTotal(TEXT, 15);
      two.awaitTotal(TEXT, 15);

      // The first node started first, so that it indexes; the other takes over.
      one.kill();
      Invented.write(two, 15, 5);
      two.awaitTotal(TEXT, 20);
      try (PackagedService three = node(postgres, search, "three")) {
        two.kill();
        Invented.write(three, 20, 5);
        three.awaitTotal(TEXT, 25);
      }
    }
  }

  private PackagedService node(
      EmbeddedPostgres postgres, TestOpenSearch search, String name, String... options)
      throws Exception {
    return PackagedService.onOpenSearch(
        postgres.getJdbcUrl("postgres", "postgres"),
        search.host(),
        Files.createDirectories(folder.resolve(name)),
        options);
  }
}
