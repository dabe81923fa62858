package dev.onrecord.statement;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules for texts, reply contexts, drafts and duplicates. */
@QuarkusTest
class StatementRulesTest extends RestTest {

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  @Test
  void anAppearanceIsAddedOnceForEachSource() {
    String appearances = STATEMENT + "01/appearances";
    JsonNode inline =
        Json5.of("{source: {title: 'A post', kind: 'post', url: 'https://x.example/1'}}");
    assertThat(post(appearances, inline).statusCode()).isEqualTo(201);
    JsonNode twice = read(post(appearances, inline));
    assertThat(twice.get("type").asText()).isEqualTo("/problems/duplicate-appearance");
    assertThat(read(STATEMENT + "01").get("appearances")).hasSize(2);
    assertThat(read("/sources").get("items")).hasSize(2);
    assertThat(json().header("If-Match", "\"1-0\"").body(inline).post(appearances).statusCode())
        .isEqualTo(412);
  }

  @Test
  void theSameWordsAtAnOverlappingDateAreRefusedWithALink() {
    String first =
        read(post("/statements", statement("text", "'The wörds, again.'"))).get("id").asText();
    ObjectNode again = statement("text", "'THE WÖRDS AGAIN'");
    Response refused = post("/statements", again.put("said", "2024"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(read(refused).get("existing").asText()).isEqualTo("/statements/" + first);
    assertThat(post("/statements", again.put("said", "2022")).statusCode())
        .as("another date")
        .isEqualTo(201);
    post("/organizations", Json5.of("{name: 'Example Works', kind: 'other'}"));
    assertThat(
            post("/statements", again.put("said", "2024").put("speaker", "example-works"))
                .statusCode())
        .as("another speaker")
        .isEqualTo(201);
    ObjectNode edited = (ObjectNode) read("/statements?person=tess&to=2022").at("/items/0");
    String path = edited.at("/urls/self").asText();
    assertThat(put(path, edited.put("said", "2024")).statusCode()).as("by an edit").isEqualTo(409);
  }

  @Test
  void twoConcurrentCreatesOfOneStatementLeaveOne() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 5; round++) {
        String body = statement("text", "'Round %d of a race.'".formatted(round)).toString();
        Callable<Integer> create = () -> post("/statements", body).statusCode();
        List<Future<Integer>> answers =
            clients.invokeAll(IntStream.range(0, 8).mapToObj(i -> create).toList());
        int created = 0;
        for (Future<Integer> answer : answers) {
          assertThat(answer.get()).isIn(201, 409);
          created += answer.get() == 201 ? 1 : 0;
        }
        assertThat(created).isEqualTo(1);
        assertThat(ids(read("/statements?person=tess"))).hasSize(round + 1);
      }
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void aDraftIsHiddenFromListsPublishedByPutAndNeverTheReverse() {
    JsonNode draft = read(post("/statements", statement("status", "'draft'")));
    String path = "/statements/" + draft.get("id").asText();
    assertThat(ids(read("/statements?person=tess"))).isEmpty();
    assertThat(ids(read("/statements?person=tess&status=draft"))).hasSize(1);
    JsonNode published = read(put(path, ((ObjectNode) draft).put("status", "published")));
    assertThat(published.get("status").asText()).isEqualTo("published");
    assertThat(ids(read("/statements?person=tess"))).hasSize(1);
    assertThat(put(path, ((ObjectNode) published).put("status", "draft")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aDraftIsDeletedAndAPublishedStatementIsNot() {
    String path =
        "/statements/"
            + read(post("/statements", statement("status", "'draft'"))).get("id").asText();
    assertThat(json().body(Json5.of("{version: 1}")).delete(path).statusCode()).isEqualTo(204);
    assertThat(get(path).statusCode()).isEqualTo(404);
    JsonNode refused = read(json().header("If-Match", "*").delete(STATEMENT + "01"));
    assertThat(refused.get("type").asText()).isEqualTo("/problems/published-statement");
    assertThat(refused.get("withdrawal").asText()).isEqualTo(STATEMENT + "01/withdrawal");
  }

  @Test
  void aReplyToAStatementFollowsItsSpeaker() {
    post("/organizations", Json5.of("{name: 'Example Works', kind: 'other'}"));
    ObjectNode answered = (ObjectNode) read(post("/statements", statement("text", "'A claim.'")));
    String reply = "{statement: %s}".formatted(answered.get("id"));
    JsonNode created =
        read(post("/statements", statement("speaker", "'example-works'", "replyContext", reply)));
    String path = created.at("/urls/self").asText();
    assertThat(ids(read("/statements?replyTo=tess"))).containsExactly(created.get("id").asText());

    answered.put("speaker", "example-works");
    assertThat(put(answered.at("/urls/self").asText(), answered).statusCode()).isEqualTo(200);
    assertThat(ids(read("/statements?replyTo=tess"))).isEmpty();
    JsonNode list = read("/statements?replyTo=example-works");
    assertThat(list.at("/items/0/replyContext/speaker/slug").asText()).isEqualTo("example-works");
    assertThatJson(read(put(path, read(path)))).as("put back as it is").isEqualTo(read(path));
    assertThat(read(path).get("version").asInt()).isEqualTo(1);
  }

  @Test
  void aClientMayBringItsOwnIdAndTextIsKeptInNfc() {
    String id = "0190e209-a000-7000-8000-0000000000aa";
    JsonNode created =
        read(post("/statements", statement("id", "'" + id + "'", "text", "'Cafe\\u0301'")));
    assertThat(created.get("id").asText()).isEqualTo(id);
    assertThat(created.get("text").asText()).isEqualTo("Café");
    assertThat(post("/statements", statement("id", "'" + id + "'")).statusCode()).isEqualTo(409);
  }

  @Test
  void aTextOfManySignsIsAsGoodAsAnyOther() {
    ObjectNode signs = statement("text", "'a" + "!".repeat(9_998) + "b'");
    assertThat(post("/statements", signs).statusCode()).isEqualTo(201);
    assertThat(post("/statements", signs.put("text", "\uD83D\uDE00".repeat(10_000))).statusCode())
        .isEqualTo(201);
  }

  @Test
  void onlyADraftAnswersADraftAndNothingAnswersItself() {
    ObjectNode draft = (ObjectNode) read(post("/statements", statement("status", "'draft'")));
    String path = draft.at("/urls/self").asText();
    String toDraft = "{statement: %s}".formatted(draft.get("id"));
    ObjectNode reply = statement("text", "'A reply.'", "replyContext", toDraft);
    assertThat(post("/statements", reply).statusCode()).isEqualTo(400);
    JsonNode accepted = read(post("/statements", reply.put("status", "draft")));
    draft.set("replyContext", Json5.of("{statement: %s}", accepted.get("id")));
    assertThat(put(path, draft).statusCode()).as("a circle").isEqualTo(400);
    draft.set("replyContext", Json5.of(toDraft));
    assertThat(put(path, draft).statusCode()).as("itself").isEqualTo(400);
  }
}
