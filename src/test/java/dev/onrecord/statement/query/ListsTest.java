package dev.onrecord.statement.query;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, totals, names in queries, and conditional requests. */
@QuarkusTest
class ListsTest extends RestTest {

  @Inject TestIndex index;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/statements",
        "/people",
        "/organizations",
        "/models",
        "/topics",
        "/sources",
        "/names?q=a",
        "/positions?person=musk",
        "/common-ground?person=musk&person=zuck"
      })
  void anUnchangedListIsA304UntilAnythingIsWritten(String path) {
    index.awaitNames();
    Response first = get(path);
    assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(first.header("Vary")).isEqualTo("Accept, Accept-Encoding, Authorization, Origin");
    Response second = json().header("If-None-Match", first.header("ETag")).get(path);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.asString()).isEmpty();
    post("/topics", Json5.of("{name: 'Something else'}")).then().statusCode(201);
    assertThat(json().header("If-None-Match", first.header("ETag")).get(path).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aListsTagTellsQueriesApartButNotTheOrderOfParameters() {
    assertThat(get("/statements?person=musk&limit=1").header("ETag"))
        .isEqualTo(get("/statements?limit=1&person=musk").header("ETag"))
        .isNotEqualTo(get("/statements?limit=2&person=musk").header("ETag"));
  }

  @Test
  void anItemIsA304UntilItOrWhatItEmbedsIsEdited() {
    String tag = get(STATEMENT + "06").header("ETag");
    post("/topics", Json5.of("{name: 'Something else'}"));
    assertThat(json().header("If-None-Match", tag).get(STATEMENT + "06").statusCode())
        .isEqualTo(304);
    put("/models/gpt-4", ((ObjectNode) read("/models/gpt-4")).put("name", "GPT-4 (2023)"));
    assertThat(json().header("If-None-Match", tag).get(STATEMENT + "06").statusCode())
        .isEqualTo(200);
  }

  @Test
  void nextLeadsThroughAllPagesAndStandsInALinkHeaderToo() {
    List<String> walked = new ArrayList<>();
    String path = "/statements?about=open-source-ai&limit=1";
    while (path != null) {
      Response page = get(path);
      JsonNode list = read(page);
      walked.addAll(ids(list));
      assertThat(list.at("/total/value").asInt()).isEqualTo(4);
      path = list.path("next").textValue();
      String next = path == null ? "" : "<%s>; rel=\"next\", ".formatted(path);
      assertThat(page.header("Link"))
          .startsWith(next + "</statements.atom?about=open-source-ai>; rel=\"alternate\"");
    }
    assertThat(walked).isEqualTo(ids(read("/statements?about=open-source-ai"))).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"/people,4", "/organizations,9", "/models,2", "/topics,4"})
  void subjectsAreListedBySlugPageByPage(String path, int total) {
    List<String> slugs = new ArrayList<>();
    for (String next = path + "?limit=3"; next != null; ) {
      JsonNode list = read(next);
      assertThatJson(list.get("total")).isEqualTo("{value: %d, exact: true}".formatted(total));
      assertThatJson(list.get("resolved")).isEqualTo("[]");
      list.get("items").forEach(item -> slugs.add(item.get("slug").asText()));
      next = list.path("next").textValue();
    }
    assertThat(slugs).hasSize(total).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "/people?q=zuck, mark-zuckerberg",
    "/people?q=ELON+mu, elon-musk",
    "/people?organization=OpenAI, elon-musk sam-altman",
    "/people?organization=tesla&q=mus, elon-musk",
    "/organizations?q=plat, meta",
    "/organizations?q=zzz, ''",
    "/models?developer=meta, llama-3-1",
    "/topics?q=ai+open, open-source-ai",
    "/topics?q=, ai-compute ai-safety open-source-ai openai-governance",
  })
  void subjectsAreFoundByTheBeginningsOfTheirNames(String query, String slugs) {
    List<String> found = new ArrayList<>();
    read(query).get("items").forEach(item -> found.add(item.get("slug").asText()));
    assertThat(String.join(" ", found)).isEqualTo(slugs);
  }

  @Test
  void sourcesAreFoundByWordsOfTheirTitles() {
    assertThat(ids(read("/sources?q=zuckerberg+agr"))).containsExactly(SOURCE);
    assertThat(ids(read("/sources?q=berg"))).isEmpty();
    assertThat(read("/sources?q=berg").get("total").get("value").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "musk, elon-musk, alias",
    "Elon Musk, elon-musk, name",
    "ELON  MUSK!, elon-musk, name",
    "elon-musk, elon-musk, slug",
    "elon, elon-musk, word",
    "Zuck, mark-zuckerberg, alias",
    "Kárpathy, andrej-karpathy, alias",
  })
  void aNameIsTakenForOneSubjectAndTheReplySaysByWhichRule(String name, String slug, String by) {
    JsonNode resolved = read("/statements?person=" + name.replace(" ", "+")).at("/resolved/0");
    assertThat(resolved.get("value").asText()).isEqualTo(name);
    assertThat(resolved.get("slug").asText()).isEqualTo(slug);
    assertThat(resolved.get("by").asText()).isEqualTo(by);
  }

  @Test
  void twoMusksAreAnErrorNotAGuess() {
    post("/people", Json5.of("{name: 'Kimbal Musk', aliases: ['Musk']}")).then().statusCode(201);
    Response refused = get("/statements?person=musk");
    assertThat(refused.statusCode()).isEqualTo(400);
    JsonNode problem = read(refused);
    assertThat(problem.get("type").asText()).isEqualTo("/problems/ambiguous-name");
    assertThat(problem.get("candidates").findValuesAsText("slug"))
        .containsExactly("elon-musk", "kimbal-musk");
    assertThat(get("/statements?person=kimbal").statusCode()).isEqualTo(200);
    assertThat(ids(read("/statements?person=elon-musk"))).hasSize(2);
  }

  @Test
  void theTypeThatAParameterDemandsTellsNamesakesApart() {
    post("/topics", Json5.of("{name: 'Musk'}")).then().statusCode(201);
    assertThat(ids(read("/statements?person=musk"))).hasSize(2);
    assertThat(read("/statements?topic=musk").at("/resolved/0/type").asText()).isEqualTo("topic");
    assertThat(read("/statements?about=musk").at("/resolved/0/by").asText()).isEqualTo("slug");
  }

  @ParameterizedTest
  @CsvSource({
    "zuck, mark-zuckerberg, alias",
    "mar, mark-zuckerberg, prefix",
    "zukerberg, mark-zuckerberg, similar",
    "gpt, gpt-4, word",
    "twit, x, prefix",
    "open, open-source-ai, word",
  })
  void namesSuggestTheBestFirst(String typed, String slug, String by) {
    JsonNode first = read("/names?q=" + typed).at("/items/0");
    assertThat(first.get("slug").asText()).isEqualTo(slug);
    assertThat(first.get("by").asText()).isEqualTo(by);
    assertThat(get(first.get("self").asText()).statusCode()).isEqualTo(200);
  }

  @Test
  void suggestionsCanBeOfOneTypeAndFew() {
    assertThat(read("/names?q=o&type=organization").get("items").findValuesAsText("slug"))
        .contains("openai")
        .doesNotContain("open-source-ai");
    assertThat(read("/names?q=o&limit=1").get("items")).hasSize(1);
    assertThatJson(read("/names?q=qqqqq")).isEqualTo("{items: []}");
  }

  @Test
  void theTotalIsExactCappedOrLeftOut() {
    assertThatJson(read("/statements?limit=1").get("total")).isEqualTo("{value: 6, exact: true}");
    assertThatJson(read("/statements?limit=1&total=exact").get("total"))
        .isEqualTo("{value: 6, exact: true}");
    assertThat(read("/statements?limit=1&total=none").has("total")).isFalse();
  }

  @Test
  void everyAddressInAStatementLeadsSomewhere() {
    JsonNode statement = read(STATEMENT + "01");
    Stream.of(
            statement.findValuesAsText("self").stream(),
            Stream.of(
                statement.at("/urls/speaker").asText(), statement.at("/urls/bySpeaker").asText()))
        .flatMap(urls -> urls)
        .forEach(url -> assertThat(get(url).statusCode()).as(url).isEqualTo(200));
    read("/people/elon-musk")
        .get("urls")
        .forEach(url -> assertThat(get(url.asText()).statusCode()).isEqualTo(200));
    read("/sources/" + SOURCE)
        .get("urls")
        .forEach(url -> assertThat(get(url.asText()).statusCode()).isEqualTo(200));
  }

  @Test
  void anAmbiguousNameListsSomeCandidatesAndNotThousands() {
    for (int i = 0; i < 30; i++) {
      post("/topics", Json5.of("{name: 'Common %d'}", i)).then().statusCode(201);
    }
    assertThat(read(get("/statements?topic=common")).get("candidates")).hasSize(20);
  }
}
