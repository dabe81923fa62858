package dev.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that create statements at the same time share transactions, but not their fate. */
@QuarkusTest
class ConcurrentCreatesTest extends RestTest {

  private static final int CLIENTS = 12;

  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  @AfterEach
  void stop() {
    clients.shutdownNow();
  }

  @Test
  void aRefusedStatementDoesNotHarmThoseBesideIt() throws Exception {
    List<Response> answers =
        together(
            i ->
                switch (i % 6) {
                  case 0 -> statement("text", "'The same words.'");
                  case 1 -> statement("text", "'Unknown.'", "speaker", "'nobody-example'");
                  case 2 ->
                      statement(
                          "text",
                          "'Linked twice.'",
                          "about",
                          "[{subject: 'tess-example'}, {subject: 'tess-example'}]");
                  default -> statement("text", "'Words %d.'".formatted(i));
                });
    List<JsonNode> created = new ArrayList<>();
    int equal = 0;
    for (int i = 0; i < answers.size(); i++) {
      int status = answers.get(i).statusCode();
      switch (i % 6) {
        case 0 -> {
          assertThat(status).isIn(201, 409);
          equal += status == 201 ? 1 : 0;
        }
        case 1, 2 -> assertThat(status).isEqualTo(400);
        default -> assertThat(status).isEqualTo(201);
      }
      if (status == 201) {
        created.add(read(answers.get(i)));
      }
    }
    assertThat(equal).isEqualTo(1);
    for (JsonNode statement : created) {
      assertThat(read(statement.at("/urls/self").asText())).isEqualTo(statement);
      assertThat(read(statement.at("/urls/history").asText()).get("items")).hasSize(1);
    }
    assertThat(record.number("select count(*) from statement where text like 'Words %'"))
        .isEqualTo(created.size() - 1);
    assertThat(record.number("select max(seq) - min(seq) + 1 - count(*) from change_log"))
        .as("gaps in the log")
        .isZero();
    assertThat(
            record.number(
                "select count(*) from change_log a join change_log b on b.seq = a.seq + 1 where b.changed_at < a.changed_at"))
        .as("entries before those that precede them")
        .isZero();
  }

  @Test
  void aSpeakerWhoWasJustDeletedIsNoLongerKnown() throws Exception {
    post("/organizations", Json5.of("{name: 'Gone', kind: 'other'}")).then().statusCode(201);
    String created =
        read(post("/statements", statement("speaker", "'gone'", "status", "'draft'")))
            .at("/urls/self")
            .asText();
    json().header("If-Match", "*").delete(created).then().statusCode(204);
    json().header("If-Match", "*").delete("/organizations/gone").then().statusCode(204);
    post("/statements", statement("speaker", "'gone'")).then().statusCode(400);
    post("/statements", statement()).then().statusCode(201);
  }

  @Test
  void aRenamedSpeakerHasTheNewNameAtOnce() throws Exception {
    post("/statements", statement()).then().statusCode(201);
    ObjectNode tess = (ObjectNode) read("/people/tess-example");
    put("/people/tess-example", tess.put("name", "Tess Renamed")).then().statusCode(200);
    JsonNode created = read(post("/statements", statement("text", "'Other words.'")));
    assertThat(created.at("/speaker/name").asText()).isEqualTo("Tess Renamed");
  }

  @Test
  void aCreatedStatementLooksAsItDoesWhenItIsRead() throws Exception {
    ObjectNode statement =
        statement(
            "venue", "'A stage'",
            "said", "'2024-05-01'",
            "language", "'ENG-us'",
            "replyContext",
                "{speaker: 'tess-example', url: 'https://a.example/p', summary: 'Asked.'}",
            "about", "[{subject: 'tess-example', stance: 'favor', assignedBy: 'a test'}]");
    ((ObjectNode) statement.at("/appearances/0"))
        .put("primary", true)
        .set("selector", Json5.of("{exact: 'Words', prefix: 'Some', fragment: 't=1,2'}"));
    Response answer = post("/statements", statement);
    JsonNode created = read(answer.then().statusCode(201).extract().response());
    Response read = get(created.at("/urls/self").asText());
    assertThat(read.asString()).isEqualTo(answer.asString());
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
    assertThat(answer.header("Location")).endsWith(created.at("/urls/self").asText());
  }

  private List<Response> together(IntFunction<ObjectNode> body) throws Exception {
    List<Future<Response>> results =
        clients.invokeAll(
            IntStream.range(0, 10 * CLIENTS)
                .<Callable<Response>>mapToObj(i -> () -> post("/statements", body.apply(i)))
                .toList());
    List<Response> answers = new ArrayList<>();
    for (Future<Response> result : results) {
      answers.add(result.get());
    }
    return answers;
  }
}
