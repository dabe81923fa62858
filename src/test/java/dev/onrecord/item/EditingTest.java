package dev.onrecord.item;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creating, editing and deleting; versions never overwrite each other. */
@QuarkusTest
class EditingTest extends RestTest {

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  @ParameterizedTest
  @CsvSource({
    "/people/elon-musk, description, Chief executive of Tesla",
    "/organizations/tesla, description, Makes cars",
    "/models/gpt-4, released, 2023-03-14",
    "/topics/ai-safety, proposition, AI must be safe",
    "/sources/0190e209-a000-7000-8000-000000000100, author, Somebody",
    "/statements/0190e209-a000-7000-8000-000000000001, venue, X (formerly Twitter)",
  })
  void whatGetReturnsCanBeEditedAndPutBack(String path, String field, String value) {
    ObjectNode item = (ObjectNode) read(path);
    assertThat(put(path, item).statusCode()).as("unchanged").isEqualTo(200);
    assertThatJson(read(path)).as("a PUT that changes nothing writes nothing").isEqualTo(item);

    TestClock.set(TestClock.START.plus(Duration.ofHours(1)));
    item.put(field, value);
    Response edited = put(path, item);
    item.put("version", 2).put("updatedAt", "2024-08-01T13:00:00Z");
    assertThatJson(edited.then().statusCode(200).extract().asString()).isEqualTo(item);
    assertThatJson(read(path)).isEqualTo(item);
    assertThat(edited.header("ETag")).startsWith("\"2-").isEqualTo(get(path).header("ETag"));
  }

  @ParameterizedTest
  @CsvSource({
    "/people/sam-altman",
    "/organizations/tesla",
    "/models/gpt-4",
    "/topics/ai-safety",
    "/sources/0190e209-a000-7000-8000-000000000100",
    "/statements/0190e209-a000-7000-8000-000000000001",
  })
  void everyWriteSaysWhichVersionItMeans(String path) {
    ObjectNode item = (ObjectNode) read(path);
    ObjectNode unversioned = item.deepCopy().without("version");
    assertThat(put(path, unversioned).statusCode()).isEqualTo(428);
    assertThat(json().delete(path).statusCode()).isEqualTo(428);
    assertThat(put(path, item.deepCopy().put("version", 7)).statusCode()).isEqualTo(412);
    assertThat(json().header("If-Match", "\"7-0\"").delete(path).statusCode()).isEqualTo(412);
    assertThat(json().body(Json5.of("{version: 7}")).delete(path).statusCode()).isEqualTo(412);
    // Only the version counts: the other part tells that something embedded was renamed.
    assertThat(
            json()
                .header("If-Match", "\"1-999\"")
                .body(unversioned.toString())
                .put(path)
                .statusCode())
        .isEqualTo(200);
    assertThatJson(read(path)).isEqualTo(item);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /people        | {"name": "Jane Doe", "aliases": ["JD"]}      | /people/jane-doe
          /organizations | {"name": "Acme", "kind": "company"}          | /organizations/acme
          /models        | {"name": "Écho 2.5", "developer": "meta"}    | /models/echo-2-5
          /topics        | {"name": "Øpen data", "slug": "open-data"}   | /topics/open-data
          """)
  void aSubjectIsCreatedReadAndDeleted(String collection, String body, String address) {
    Response created = post(collection, body);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo(address);
    assertThatJson(read(address)).isEqualTo(created.asString());
    assertThat(read(collection).findValuesAsText("slug")).contains(address.replaceAll(".*/", ""));
    assertThat(json().header("If-Match", created.header("ETag")).delete(address).statusCode())
        .isEqualTo(204);
    assertThat(get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void aStatementIsInTheVeryNextList() {
    assertThat(ids(read("/statements?person=tess"))).isEmpty();
    String id = read(post("/statements", statement())).get("id").asText();
    assertThat(ids(read("/statements?person=tess"))).containsExactly(id);
  }

  @Test
  void aRenamedPersonHasTheNewNameInOldStatementsAndNotTheOldOne() {
    String list = "/statements?topic=openai-governance";
    String tag = get(list).header("ETag");
    String itemTag = get(STATEMENT + "03").header("ETag");
    ObjectNode musk = (ObjectNode) read("/people/elon-musk");
    put(
        "/people/elon-musk",
        musk.put("name", "Elon Reeve").set("aliases", Json5.of("['Technoking']")));

    assertThat(read(list).at("/items/0/speaker/name").asText()).isEqualTo("Elon Reeve");
    assertThat(read(STATEMENT + "03").at("/speaker/name").asText()).isEqualTo("Elon Reeve");
    assertThat(read(STATEMENT + "03").get("version").asInt()).isEqualTo(1);
    assertThat(json().header("If-None-Match", tag).get(list).statusCode()).isEqualTo(200);
    assertThat(json().header("If-None-Match", itemTag).get(STATEMENT + "03").statusCode())
        .isEqualTo(200);
    assertThat(ids(read("/statements?person=technoking"))).hasSize(2);
    assertThat(get("/statements?person=elon-musk").statusCode())
        .as("the slug stays")
        .isEqualTo(200);
    assertThat(get("/statements?person=musk").statusCode())
        .as("an alias that was dropped")
        .isEqualTo(400);
    assertThat(get("/statements?person=Elon+Musk").statusCode()).as("the old name").isEqualTo(400);
    assertThat(read("/statements?person=reeve").at("/resolved/0/by").asText()).isEqualTo("word");
  }

  @Test
  void anEditedSourceShowsInItsStatements() {
    ObjectNode source = (ObjectNode) read("/sources/" + SOURCE);
    put(
        "/sources/" + SOURCE,
        source.put("publisher", "the-verge").put("url", "https://news.example/a"));
    JsonNode shown =
        read("/statements?source=https://NEWS.example:443/a%23top")
            .at("/items/0/appearances/0/source");
    assertThat(shown.at("/publisher/name").asText()).isEqualTo("The Verge");
  }

  @Test
  void anEditOfAnyPartAdvancesTheVersionByOne() {
    ObjectNode statement = (ObjectNode) read(STATEMENT + "02");
    ((ObjectNode) statement.at("/about/1")).put("stance", "neutral").put("assignedBy", "a test");
    assertThat(read(put(STATEMENT + "02", statement)).get("version").asInt()).isEqualTo(2);
    Response added =
        post(
            STATEMENT + "02/appearances",
            Json5.of("{source: {title: 'Interview', kind: 'video'}, primary: true}"));
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(read(added).get("version").asInt()).isEqualTo(3);
    ObjectNode person = (ObjectNode) read("/people/sam-altman");
    person.set("aliases", Json5.of("['Altman', 'Sama']"));
    assertThat(read(put("/people/sam-altman", person)).get("version").asInt()).isEqualTo(2);
    ((ObjectNode) person.at("/affiliations/0")).put("to", "2030");
    assertThat(read(put("/people/sam-altman", person.put("version", 2))).get("version").asInt())
        .isEqualTo(3);
  }

  @Test
  void ofTwoConcurrentEditsOneIsStale() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      ObjectNode topic = (ObjectNode) read("/topics/ai-safety");
      List<Callable<Integer>> edits =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () ->
                          put("/topics/ai-safety", topic.deepCopy().put("description", "Edit " + i))
                              .statusCode())
              .toList();
      int accepted = 0;
      for (Future<Integer> answer : clients.invokeAll(edits)) {
        assertThat(answer.get()).isIn(200, 412);
        accepted += answer.get() == 200 ? 1 : 0;
      }
      assertThat(accepted).isEqualTo(1);
      assertThat(read("/topics/ai-safety").get("version").asInt()).isEqualTo(2);
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void whatIsReferredToStaysAndTheReferencesAreCounted() {
    Response refused = json().header("If-Match", "*").delete("/organizations/meta");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThatJson(read(refused).get("references"))
        .isEqualTo("{affiliations: 1, models: 1, statementsAbout: 1, statementsBy: 1}");
    assertThatJson(
            read(json().header("If-Match", "*").delete("/sources/" + SOURCE)).get("references"))
        .isEqualTo("{appearances: 6}");
    assertThatJson(
            read(json().header("If-Match", "*").delete("/people/andrej-karpathy"))
                .get("references"))
        .isEqualTo("{replies: 1}");
  }

  @Test
  void anAddressThatIsUsedAgainCountsOnSoThatNothingOldMeansTheNewItem() {
    String id = "0190e209-a000-7000-8000-0000000000aa";
    ObjectNode draft = statement("id", "'" + id + "'", "status", "'draft'");
    post("/statements", draft).then().statusCode(201);
    String tag = get("/statements/" + id).header("ETag");
    json().header("If-Match", tag).delete("/statements/" + id).then().statusCode(204);
    post("/statements", draft.put("text", "Other words.")).then().statusCode(201);

    assertThat(read("/statements/" + id).get("text").asText()).isEqualTo("Other words.");
    assertThat(read("/statements?status=draft").at("/items/0/text").asText())
        .isEqualTo("Other words.");
    assertThat(json().header("If-None-Match", tag).get("/statements/" + id).statusCode())
        .isEqualTo(200);
    assertThat(json().header("If-Match", tag).delete("/statements/" + id).statusCode())
        .isEqualTo(412);
    assertThat(json().body(Json5.of("{version: 1}")).delete("/statements/" + id).statusCode())
        .isEqualTo(412);
  }
}
