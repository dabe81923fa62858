package dev.onrecord.search;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The index follows edits, merges and deletions. */
@QuarkusTest
class IndexedChangesTest extends SearchRestTest {

  @Test
  void namesAreRankedByHowTheyMatchAndThenByHowMuchIsSaid() {
    // Who is the busiest is counted once a second, and whenever the index is new.
    index.rebuild();
    assertThatJson(read("/names?q=m&limit=3").get("items").toString())
        .whenIgnoringPaths("[*].description", "[*].matched", "[*].self", "[*].type")
        .isEqualTo(
            """
            [{"slug": "mark-zuckerberg", "name": "Mark Zuckerberg", "by": "prefix", "statements": 4},
             {"slug": "elon-musk", "name": "Elon Musk", "by": "prefix", "statements": 2},
             {"slug": "meta", "name": "Meta", "by": "prefix", "statements": 2}]""");
    assertThat(read("/names?q=musk").at("/items/0/by").asText()).isEqualTo("alias");
    assertThat(read("/names?q=zukerberg").at("/items/0/slug").asText())
        .isEqualTo("mark-zuckerberg");
    assertThat(read("/names?q=lama&type=model").at("/items/0/slug").asText())
        .isEqualTo("llama-3-1");
    assertThat(read("/names?q=lama&type=topic").get("items")).isEmpty();
  }

  @Test
  void whatIsDeletedIsNoLongerSuggestedOrFound() {
    createTess();
    String id = add("Soon to be gone.", "status", "'draft'");
    assertThat(ids(read("/statements?q=gone&status=draft"))).containsExactly(id);
    assertThat(read("/names?q=tess+exampel").at("/items/0/slug").asText())
        .isEqualTo("tess-example");
    long builds = index.builds();
    json().body(Json5.of("{version: 1}")).delete("/statements/" + id).then().statusCode(204);
    json().body(Json5.of("{version: 1}")).delete("/people/tess-example").then().statusCode(204);
    index.await();
    assertThat(search("gone").get("items")).isEmpty();
    assertThat(read("/statements?q=gone&status=draft").get("items")).isEmpty();
    assertThat(read("/names?q=tess+exampel").get("items")).isEmpty();
    assertThat(index.builds()).as("the index is not built anew for it").isEqualTo(builds);
  }

  @Test
  void aReplyIsFoundUnderTheSpeakerOfWhatItAnswersAfterThatIsCorrected() {
    createTess();
    post("/people", Json5.of("{name: 'Uma Sample'}")).then().statusCode(201);
    String question = add("Who is there?");
    String answer = add("Nobody answers.", "replyContext", "{statement: '%s'}".formatted(question));
    assertThat(ids(read("/statements?q=nobody&replyTo=tess"))).containsExactly(answer);
    ObjectNode corrected = (ObjectNode) read("/statements/" + question);
    put("/statements/" + question, corrected.put("speaker", "uma-sample")).then().statusCode(200);
    index.await();
    assertThat(ids(read("/statements?q=nobody&replyTo=uma"))).containsExactly(answer);
    assertThat(read("/statements?q=nobody&replyTo=tess").get("items")).isEmpty();
  }

  @Test
  void anAddressThatComesToMeanAnotherTypeIsSuggestedOnce() {
    post("/people", Json5.of("{name: 'Zither'}")).then().statusCode(201);
    json().body(Json5.of("{version: 1}")).delete("/people/zither").then().statusCode(204);
    post("/topics", Json5.of("{name: 'Zither'}")).then().statusCode(201);
    index.await();
    JsonNode found = read("/names?q=zihter").get("items");
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/type").asText()).isEqualTo("topic");
  }

  @Test
  void aStatementThatLacksARowLeavesTheIndexOfAllOthersAlone() {
    createTess();
    String damaged = add("Zebras", "about", "[{subject: 'tess-example'}, {subject: 'elon-musk'}]");
    record.execute(
        "update statement_about set ordinal = 7 where ordinal = 1 and statement_id = '%s'"
            .formatted(damaged));
    String other = add("Zebras elsewhere");
    long builds = index.builds();
    index.rebuild();
    assertThat(ids(search("zebras"))).containsExactly(other);
    String next = add("Zebras again");
    assertThat(ids(search("zebras"))).containsExactlyInAnyOrder(other, next);
    assertThat(index.builds()).isEqualTo(builds + 1);
  }

  @Test
  void aNewNameIsFoundAtOnceAndTheOldOneIsNot() {
    ObjectNode meta = (ObjectNode) read("/organizations/meta");
    meta.put("name", "Renamed Works").putArray("aliases");
    put("/organizations/meta", meta).then().statusCode(200);
    assertThat(search("works outperforms").get("items")).hasSize(1);
    assertThat(search("platforms").get("items")).isEmpty();
  }
}
