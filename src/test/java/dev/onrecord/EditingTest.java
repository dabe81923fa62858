package dev.onrecord;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Creating, editing and deleting, with versions that never overwrite each other. */
@QuarkusTest
class EditingTest extends RestTest {

  @BeforeEach
  void invent() {
    createTess();
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
    assertThat(json().body("{\"version\": 7}").delete(path).statusCode()).isEqualTo(412);
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
        musk.put("name", "Elon Reeve").set("aliases", tree("[\"Technoking\"]")));

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
            "{\"source\": {\"title\": \"Interview\", \"kind\": \"video\"}, \"primary\": true}");
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(read(added).get("version").asInt()).isEqualTo(3);
    ObjectNode person = (ObjectNode) read("/people/sam-altman");
    person.set("aliases", tree("[\"Altman\", \"Sama\"]"));
    assertThat(read(put("/people/sam-altman", person)).get("version").asInt()).isEqualTo(2);
    ((ObjectNode) person.at("/affiliations/0")).put("to", "2030");
    assertThat(read(put("/people/sam-altman", person.put("version", 2))).get("version").asInt())
        .isEqualTo(3);
  }

  @Test
  void anAppearanceIsAddedOnceForEachSource() {
    String appearances = STATEMENT + "01/appearances";
    String inline =
        "{\"source\": {\"title\": \"A post\", \"kind\": \"post\", \"url\": \"https://x.example/1\"}}";
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
        read(post("/statements", statement("text", "\"The wörds, again.\""))).get("id").asText();
    ObjectNode again = statement("text", "\"THE WORDS AGAIN\"");
    Response refused = post("/statements", again.put("said", "2024"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(read(refused).get("existing").asText()).isEqualTo("/statements/" + first);
    assertThat(post("/statements", again.put("said", "2022")).statusCode())
        .as("another date")
        .isEqualTo(201);
    post("/organizations", "{\"name\": \"Example Works\", \"kind\": \"other\"}");
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
        String body = statement("text", "\"Round %d of a race.\"".formatted(round)).toString();
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
        .isEqualTo(
            "{\"affiliations\": 1, \"models\": 1, \"statementsAbout\": 1, \"statementsBy\": 1}");
    assertThatJson(
            read(json().header("If-Match", "*").delete("/sources/" + SOURCE)).get("references"))
        .isEqualTo("{\"appearances\": 6}");
    assertThatJson(
            read(json().header("If-Match", "*").delete("/people/andrej-karpathy"))
                .get("references"))
        .isEqualTo("{\"replies\": 1}");
  }

  @Test
  void aDraftIsHiddenFromListsPublishedByPutAndNeverTheReverse() {
    JsonNode draft = read(post("/statements", statement("status", "\"draft\"")));
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
            + read(post("/statements", statement("status", "\"draft\""))).get("id").asText();
    assertThat(json().body("{\"version\": 1}").delete(path).statusCode()).isEqualTo(204);
    assertThat(get(path).statusCode()).isEqualTo(404);
    JsonNode refused = read(json().header("If-Match", "*").delete(STATEMENT + "01"));
    assertThat(refused.get("type").asText()).isEqualTo("/problems/published-statement");
    assertThat(refused.get("withdrawal").asText()).isEqualTo(STATEMENT + "01/withdrawal");
  }

  @Test
  void aReplyToAStatementFollowsItsSpeaker() {
    post("/organizations", "{\"name\": \"Example Works\", \"kind\": \"other\"}");
    ObjectNode answered = (ObjectNode) read(post("/statements", statement("text", "\"A claim.\"")));
    String reply = "{\"statement\": %s}".formatted(answered.get("id"));
    JsonNode created =
        read(post("/statements", statement("speaker", "\"example-works\"", "replyContext", reply)));
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
        read(post("/statements", statement("id", "\"" + id + "\"", "text", "\"Cafe\\u0301\"")));
    assertThat(created.get("id").asText()).isEqualTo(id);
    assertThat(created.get("text").asText()).isEqualTo("Café");
    assertThat(post("/statements", statement("id", "\"" + id + "\"")).statusCode()).isEqualTo(409);
  }

  @Test
  void anAddressThatIsUsedAgainCountsOnSoThatNothingOldMeansTheNewItem() {
    String id = "0190e209-a000-7000-8000-0000000000aa";
    ObjectNode draft = statement("id", "\"" + id + "\"", "status", "\"draft\"");
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
    assertThat(json().body("{\"version\": 1}").delete("/statements/" + id).statusCode())
        .isEqualTo(412);
  }

  @Test
  void aTextOfManySignsIsAsGoodAsAnyOther() {
    ObjectNode signs = statement("text", "\"a" + "!".repeat(9_998) + "b\"");
    assertThat(post("/statements", signs).statusCode()).isEqualTo(201);
    assertThat(post("/statements", signs.put("text", "\uD83D\uDE00".repeat(10_000))).statusCode())
        .isEqualTo(201);
  }

  @Test
  void onlyADraftAnswersADraftAndNothingAnswersItself() {
    ObjectNode draft = (ObjectNode) read(post("/statements", statement("status", "\"draft\"")));
    String path = draft.at("/urls/self").asText();
    String toDraft = "{\"statement\": %s}".formatted(draft.get("id"));
    ObjectNode reply = statement("text", "\"A reply.\"", "replyContext", toDraft);
    assertThat(post("/statements", reply).statusCode()).isEqualTo(400);
    JsonNode accepted = read(post("/statements", reply.put("status", "draft")));
    draft.set("replyContext", tree("{\"statement\": %s}".formatted(accepted.get("id"))));
    assertThat(put(path, draft).statusCode()).as("a circle").isEqualTo(400);
    draft.set("replyContext", tree(toDraft));
    assertThat(put(path, draft).statusCode()).as("itself").isEqualTo(400);
  }
}
