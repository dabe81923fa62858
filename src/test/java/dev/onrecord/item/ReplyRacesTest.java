package dev.onrecord.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Concurrently;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replies that are written while what they answer changes. */
@QuarkusTest
@Tag("random")
class ReplyRacesTest extends ConcurrentWritesTest {

  @Test
  void aReplyHasTheSpeakerOfWhatItAnswersWhoeverWasFirst() throws Exception {
    post("/organizations", Json5.of("{name: 'Example Works', kind: 'other'}"))
        .then()
        .statusCode(201);
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode answered =
          (ObjectNode) read(post("/statements", statement("text", "'Claim %d.'".formatted(round))));
      String path = answered.at("/urls/self").asText();
      answered.put("speaker", "example-works");
      ObjectNode reply = statement("text", "'Reply %d.'".formatted(round));
      reply.set("replyContext", Json5.of("{statement: %s}", answered.get("id")));
      List<Response> answers =
          Concurrently.call(List.of(() -> put(path, answered), () -> post("/statements", reply)));
      assertThat(answers).extracting(Response::statusCode).containsExactly(200, 201);
      JsonNode shown = read(read(answers.get(1)).at("/urls/self").asText());
      assertThat(shown.at("/replyContext/speaker/slug").asText()).isEqualTo("example-works");
    }
  }

  @Test
  void aReplyGetsAnotherSpeakerWhileThatOfBothIsMerged() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String gone = "gone-" + round;
      String kept = "kept-" + round;
      post("/people", Json5.of("{name: '%s'}", gone)).then().statusCode(201);
      post("/people", Json5.of("{name: '%s'}", kept)).then().statusCode(201);
      List<Callable<Integer>> calls = new ArrayList<>();
      List<String> replies = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        JsonNode answered = said(gone, "Claim %d %d".formatted(round, i), null);
        ObjectNode reply = (ObjectNode) said(gone, "Reply %d %d".formatted(round, i), answered);
        String path = reply.at("/urls/self").asText();
        replies.add(path);
        calls.add(() -> put(path, reply.put("speaker", "tess-example")).statusCode());
      }
      calls.add(
          () ->
              post("/people/" + gone + "/merge", Json5.of("{version: 1, into: '%s'}", kept))
                  .statusCode());
      assertThat(Concurrently.call(calls)).isSubsetOf(200, 409, 412).endsWith(200);
      for (String reply : replies) {
        assertThat(read(reply).at("/replyContext/speaker/slug").asText()).isEqualTo(kept);
      }
    }
  }

  @Test
  void noTwoEditsCloseACircleOfReplies() throws Exception {
    List<String> speakers = List.of("ann-example", "ben-example", "cem-example", "dee-example");
    speakers.forEach(
        slug ->
            post("/people", Json5.of("{name: 'Invented', slug: '%s'}", slug))
                .then()
                .statusCode(201));
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode a = said(speakers.get(0), "A " + round, null);
      JsonNode b = said(speakers.get(1), "B " + round, a);
      JsonNode d = said(speakers.get(3), "D " + round, null);
      JsonNode c = said(speakers.get(2), "C " + round, d);
      List<Integer> answers =
          Concurrently.call(
              List.of(
                  () -> put(a.at("/urls/self").asText(), answering(a, c)).statusCode(),
                  () -> put(d.at("/urls/self").asText(), answering(d, b)).statusCode()));
      assertThat(answers).isIn(List.of(200, 400), List.of(400, 200));
      assertThat(said("tess-example", "E " + round, a).get("version").asInt()).isEqualTo(1);
    }
  }

  private static JsonNode said(String speaker, String text, JsonNode answered) {
    ObjectNode statement = statement().put("speaker", speaker).put("text", text);
    return read(post("/statements", answered == null ? statement : answering(statement, answered)));
  }

  private static ObjectNode answering(JsonNode statement, JsonNode answered) {
    ObjectNode reply = statement.deepCopy();
    reply.putObject("replyContext").set("statement", answered.get("id"));
    return reply;
  }

  @Test
  void aReplyThatIsEditedMeanwhileHasTheNewSpeakerOfWhatItAnswers() throws Exception {
    post("/organizations", Json5.of("{name: 'Example Works', kind: 'other'}"))
        .then()
        .statusCode(201);
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode answered = (ObjectNode) said("tess-example", "Claim " + round, null);
      String reply = said("tess-example", "Reply " + round, answered).at("/urls/self").asText();
      answered.put("speaker", "example-works");
      JsonNode appearance = Json5.of("{source: {title: 'Source', kind: 'post'}}");
      List<Integer> answers =
          Concurrently.call(
              List.of(
                  () -> put(answered.at("/urls/self").asText(), answered).statusCode(),
                  () -> post(reply + "/appearances", appearance).statusCode()));
      assertThat(answers).containsExactly(200, 201);
      assertThat(read(reply).at("/replyContext/speaker/slug").asText()).isEqualTo("example-works");
    }
  }
}
