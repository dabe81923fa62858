package dev.onrecord.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Concurrently;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Concurrent writers: each gets a clear response, and the record stays consistent. */
@QuarkusTest
@Tag("random")
class RacesTest extends ConcurrentWritesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /organizations | {"name": "Gone %d", "kind": "other"}  | /statements | about        | [{"subject": "gone-%d"}]
          /organizations | {"name": "Gone %d", "kind": "other"}  | /statements | speaker      | "gone-%d"
          /organizations | {"name": "Gone %d", "kind": "other"}  | /statements | replyContext | {"speaker": "gone-%d"}
          /organizations | {"name": "Gone %d", "kind": "other"}  | /people     | affiliations | [{"role": "r", "organization": "gone-%d"}]
          /organizations | {"name": "Gone %d", "kind": "other"}  | /models     | developer    | "gone-%d"
          /organizations | {"name": "Gone %d", "kind": "other"}  | /sources    | publisher    | "gone-%d"
          """)
  void whatIsReferredToMeanwhileIsNotDeleted(
      String collection, String target, String referring, String field, String reference)
      throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String address = read(post(collection, target.formatted(round))).at("/urls/self").asText();
      ObjectNode body = bodyFor(referring, "Round " + round);
      body.set(field, tree(reference.formatted(round)));
      List<Integer> answers =
          Concurrently.call(
              List.of(
                  () -> json().header("If-Match", "*").delete(address).statusCode(),
                  () -> post(referring, body).statusCode()));
      assertThat(answers).isIn(List.of(204, 400), List.of(204, 409), List.of(409, 201));
    }
  }

  private static ObjectNode bodyFor(String collection, String text) {
    return switch (collection) {
      case "/statements" -> statement().put("text", text);
      case "/sources" -> ((ObjectNode) Json5.of("{kind: 'post'}")).put("title", text);
      default -> ((ObjectNode) tree("{}")).put("name", text);
    };
  }

  @Test
  void aSourceOrDraftThatIsReferredToMeanwhileIsNotDeleted() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode source = read(post("/sources", Json5.of("{title: 'Gone', kind: 'post'}")));
      ObjectNode statement = statement("text", "'Source %d.'".formatted(round));
      statement.set("appearances", Json5.of("[{source: %s}]", source.get("id")));
      assertThat(meet(source, statement))
          .isIn(List.of(204, 400), List.of(204, 409), List.of(409, 201));

      JsonNode draft =
          read(
              post(
                  "/statements",
                  statement("text", "'Draft %d.'".formatted(round), "status", "'draft'")));
      ObjectNode reply = statement("text", "'Reply %d.'".formatted(round), "status", "'draft'");
      reply.set("replyContext", Json5.of("{statement: %s}", draft.get("id")));
      assertThat(meet(draft, reply)).isIn(List.of(204, 400), List.of(204, 409), List.of(409, 201));
    }
  }

  private List<Integer> meet(JsonNode deleted, ObjectNode created) throws Exception {
    return Concurrently.call(
        List.of(
            () ->
                json()
                    .header("If-Match", "*")
                    .delete(deleted.at("/urls/self").asText())
                    .statusCode(),
            () -> post("/statements", created).statusCode()));
  }

  @Test
  void manyAppearancesOfOneStatementAreAllAdded() throws Exception {
    String path = read(post("/statements", statement())).at("/urls/self").asText();
    List<Callable<Integer>> posts =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        post(
                                path + "/appearances",
                                Json5.of("{source: {title: 'Source %d', kind: 'post'}}", i))
                            .statusCode())
            .toList();
    for (int round = 0; round < 3; round++) {
      assertThat(Concurrently.call(posts)).containsOnly(201);
    }
    assertThat(read(path).get("appearances")).hasSize(25);
    assertThat(read(path).get("version").asInt()).isEqualTo(25);
  }

  @Test
  void noReadMixesTwoVersionsOfASubject() throws Exception {
    ObjectNode topic =
        (ObjectNode) read(post("/topics", Json5.of("{name: 'Watched', description: 'v0'}")));
    Callable<Integer> writer =
        () -> {
          int version = 1;
          for (; version <= 60; version++) {
            topic
                .put("version", version)
                .put("description", "v" + version)
                .putArray("aliases")
                .add("v" + version);
            put("/topics/watched", topic).then().statusCode(200);
          }
          return version;
        };
    Callable<Integer> reader =
        () -> {
          JsonNode shown = read("/topics/watched");
          for (int reads = 0;
              reads < 60;
              reads++, shown = read("/topics?q=watched").at("/items/0")) {
            String alias = shown.at("/aliases/0").asText("v0");
            assertThat(shown.get("description").asText()).isEqualTo(alias);
          }
          return 0;
        };
    assertThat(Concurrently.call(List.of(writer, reader, reader, reader))).contains(61);
  }

  @Test
  void editsAndAppearancesOfOneStatementNeverFailForNoReason() throws Exception {
    ObjectNode statement = (ObjectNode) read(post("/statements", statement()));
    String path = statement.at("/urls/self").asText();
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode edit = ((ObjectNode) read(path)).put("venue", "Venue " + round);
      JsonNode appearance = Json5.of("{source: {title: 'Source %d', kind: 'post'}}", round);
      List<Integer> answers =
          Concurrently.call(
              List.of(
                  () -> put(path, edit).statusCode(),
                  () -> post(path + "/appearances", appearance).statusCode()));
      assertThat(answers.get(0)).isIn(200, 412);
      assertThat(answers.get(1)).isEqualTo(201);
    }
    assertThat(read(path).get("appearances")).hasSize(ROUNDS + 1);
  }

  @Test
  void ofManyThatWantOneAddressOneGetsItAndTheOthersAreToldWho() throws Exception {
    for (int round = 0; round < 10; round++) {
      JsonNode topic = Json5.of("{name: 'Wanted %d'}", round);
      List<Response> answers =
          Concurrently.call(
              IntStream.range(0, 6)
                  .<Callable<Response>>mapToObj(i -> () -> post("/topics", topic))
                  .toList());
      assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
      for (Response refused :
          answers.stream().filter(answer -> answer.statusCode() != 201).toList()) {
        assertThat(read(refused).get("type").asText()).isEqualTo("/problems/slug-taken");
        assertThat(read(refused).get("existing").asText()).isEqualTo("/topics/wanted-" + round);
      }
    }
  }

  @Test
  void statementsThatBringTheSameNewSourceShareIt() throws Exception {
    List<Callable<Integer>> posts =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(
                i ->
                    () -> {
                      ObjectNode statement = statement("text", "'Shared %d.'".formatted(i));
                      statement.set(
                          "appearances",
                          Json5.of(
                              "[{source: {title: 'S', kind: 'post', url: 'https://a.example/s'}}]"));
                      return post("/statements", statement).statusCode();
                    })
            .toList();
    assertThat(Concurrently.call(posts)).containsOnly(201);
    assertThat(read("/statements?source=https://a.example/s").get("items")).hasSize(8);
    assertThat(read("/sources").get("items")).hasSize(2);
  }

  @Test
  void noReaderIsShownAListOlderThanAWriteThatWasAcknowledgedBefore() throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    Callable<Integer> writer =
        () -> {
          for (int i = 1; i <= 60; i++) {
            post("/statements", statement("text", "'Counted %d.'".formatted(i)))
                .then()
                .statusCode(201);
            acknowledged.set(i);
          }
          return 60;
        };
    Callable<Integer> reader =
        () -> {
          String tag = "\"none\"";
          int shown = 0;
          while (acknowledged.get() < 60) {
            int before = acknowledged.get();
            Response list =
                json().header("If-None-Match", tag).get("/statements?person=tess&total=exact");
            // An unchanged list is the one that was shown with the tag.
            shown = list.statusCode() == 304 ? shown : read(list).at("/total/value").asInt();
            tag = list.header("ETag");
            assertThat(shown).isBetween(before, 60);
          }
          return 60;
        };
    assertThat(Concurrently.call(List.of(writer, reader, reader, reader))).containsOnly(60);
  }
}
