package dev.onrecord.search;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Full text and facets, over HTTP. */
@QuarkusTest
class SearchTest extends RestTest {

  @Inject TestIndex index;

  /** One statement of the invented person, in the index. */
  private String add(String text, String... fieldsAndValues) {
    ObjectNode statement = statement(fieldsAndValues);
    statement.put("text", text);
    String id =
        read(post("/statements", statement).then().statusCode(201).extract().response())
            .get("id")
            .asText();
    index.await();
    return id;
  }

  private static String q(String text) {
    return "/statements?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode search(String text) {
    return read(q(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "The café’s owner was naïve          | cafe naive",
        "The cafe owner was naive            | café NAÏVE",
        "He said ‘Don’t open it’             | don't",
        "He said 'Don't open it'             | “Don’t open”",
        "Open-sourcing the models            | open source",
        "They open sourced the model         | open-sourcing models",
        "Musk's letter to the board          | letter board",
        "Nous publions les modèles ouverts   | modeles ouverts",
        "Wir veröffentlichen Straßenpläne    | veroffentlichen strassenplane",
        "我们支持开源模型                        | 开源",
        "オープンソースは大切です                 | オープンソース",
        "Мы открываем исходный код           | исходный код",
        "Release v2.5 on 2024-05-01          | v2.5",
        "It costs $5,000 in C++              | 5,000 c++",
        "We co\u00ADoperate on it               | cooperate",
        "We cooperate on it                  | co\u200Boperate",
        "Всё и ёлка                          | все елка",
        "Все и елка                          | ёлка всё",
        "H₂O and 10²                         | h2o 102",
        "Ｆｕｌｌ ｗｉｄｔｈ                             | full width",
        "ﾃﾞｰﾀ is open                        | データ",
        "مُحَمَّد قال                             | محمد",
        "محمد قال                            | محمـــد",
        "हम राम से मिले                         | राम",
      })
  void wordsAreFoundHoweverTheyAreWritten(String text, String query) {
    createTess();
    String id = add(text, "language", "'und'");
    assertThat(ids(search(query))).contains(id);
  }

  @ParameterizedTest
  @CsvSource({"राम, रमा", "パリ, バリ", "ดี, ดุ", "বল, বলি"})
  void aMarkThatIsALetterIsAnotherWord(String word, String other) {
    createTess();
    String id = add(word, "language", "'und'");
    assertThat(ids(search(other))).doesNotContain(id);
    assertThat(ids(search(word))).contains(id);
  }

  @Test
  void highlightsKeepWhatTheTextHas() {
    createTess();
    add("We co\u00ADoperate on Ｆｕｌｌ H₂O in the Straße.");
    assertThat(search("cooperate full h2o strasse").at("/items/0/highlight").asText())
        .isEqualTo(
            "We <mark>co\u00ADoperate</mark> on <mark>Ｆｕｌｌ H₂O</mark> in the <mark>Straße</mark>.");
  }

  @Test
  void signsPartAWordIntoWordsThatFollowEachOther() {
    createTess();
    String together = add("An open source of water.");
    add("A source that is open.", "said", "'2024-04'");
    assertThat(ids(search("open-source tess"))).containsExactly(together);
  }

  @Test
  void wordsAreFoundInTheTextOrInTheNamesOfThoseWhoSpeakAndAreSpokenOf() {
    assertThat(search("zuckerberg credit").get("items")).hasSize(1);
    assertThat(search("zuck open").get("items")).as("an alias").isNotEmpty();
    assertThat(search("\"elon musk\" counterweight").get("items")).hasSize(1);
    assertThat(search("\"musk elon\"").get("items")).isEmpty();
    assertThat(search("-musk").get("items")).hasSize(4);
    assertThat(search("2024 article").get("items")).as("titles of sources say nothing").isEmpty();
  }

  @Test
  void aNewNameIsFoundAtOnceAndTheOldOneIsNot() {
    ObjectNode meta = (ObjectNode) read("/organizations/meta");
    meta.put("name", "Renamed Works").putArray("aliases");
    put("/organizations/meta", meta).then().statusCode(200);
    assertThat(search("works outperforms").get("items")).hasSize(1);
    assertThat(search("platforms").get("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "\"", "|", "-", "*", "-|*\"", "…", "- - -", "\"  \""})
  void aQueryWithoutAWordFindsNothing(String query) {
    JsonNode found = search(query);
    assertThat(found.get("items")).isEmpty();
    assertThat(found.at("/total/value").asInt()).isZero();
    assertThat(found.has("correction")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%20", "+%09"})
  void anEmptyQueryIsAsIfThereWereNone(String query) {
    JsonNode list = read("/statements?q=" + query);
    assertThat(list.get("items")).hasSize(6);
    assertThat(list.at("/items/0").has("highlight")).isFalse();
    get("/statements?sort=relevance&q=" + query).then().statusCode(400);
  }

  @Test
  void markupNeverLeavesAHighlightUnescaped() {
    createTess();
    add("<script>alert('source')</script> & <mark>open</mark> \"source\"");
    String highlight = search("source alert").at("/items/0/highlight").asText();
    assertThat(highlight)
        .isEqualTo(
            "&lt;script&gt;<mark>alert</mark>(&#39;<mark>source</mark>&#39;)&lt;/script&gt; &amp;"
                + " &lt;mark&gt;open&lt;/mark&gt; &quot;<mark>source</mark>&quot;");
    assertThat(search("tess").at("/items/0/highlight").asText()).doesNotContain("<");
  }

  @Test
  void aShortTextIsHighlightedAsAWholeAndOfALongOneTheSentencesThatMatch() {
    createTess();
    String filler = "Nothing of interest is said in this sentence, which is here to be left out. ";
    add("Nothing here. The widget is open-sourced. Nor there.");
    assertThat(search("\"open source\" widget tess").at("/items/0/highlight").asText())
        .isEqualTo(
            "Nothing here. The <mark>widget</mark> is <mark>open-sourced</mark>. Nor there.");
    add(
        filler.repeat(3)
            + "The gadget is open. "
            + filler.repeat(2)
            + "A closed gadget is another.");
    assertThat(search("gadget").at("/items/0/highlight").asText())
        .isEqualTo("The <mark>gadget</mark> is open. … A closed <mark>gadget</mark> is another.");
    assertThat(search("interest tess -widget").at("/items/0/highlight").asText())
        .contains("Nothing of <mark>interest</mark> is said")
        .doesNotContain("gadget");
    assertThat(search("tess -widget").at("/items/0/highlight").asText()).isEqualTo(filler.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我们支持开源模型 | 开源 | 我们支持<mark>开源</mark>模型",
        "开源，还是开源。 | 开源 | <mark>开源</mark>，还是<mark>开源</mark>。",
        "我们用AI开源 | ai 开源 | 我们用<mark>AI开源</mark>",
        "開 源 | \"開 源\" | <mark>開 源</mark>",
        "東京と京都 | 京都 | 東京と<mark>京都</mark>",
        "ひらがなで書く | ひらがな | <mark>ひらがな</mark>で書く",
        "オープンソースは大切です | オープンソース 大切 | <mark>オープンソース</mark>は<mark>大切</mark>です",
        "𠮷野家は𠮷 | 𠮷野家 | <mark>𠮷野家</mark>は𠮷",
        "우리는 오픈소스를 지지한다 | 오픈소스를 | 우리는 <mark>오픈소스를</mark> 지지한다",
        "เราสนับสนุน มาก | เราสนับสนุน | <mark>เราสนับสนุน</mark> มาก",
        "ငွေ ကို | ငွေ | <mark>ငွေ</mark> ကို",
      })
  void aRunOfCharactersWithoutSpacesIsMarkedAsOne(String text, String query, String highlight) {
    createTess();
    add(text, "language", "'und'");
    assertThat(search(query).at("/items/0/highlight").asText()).isEqualTo(highlight);
  }

  @Test
  void anItemOfASearchCanBePutBack() {
    createTess();
    add("A word to be found.");
    ObjectNode item = (ObjectNode) search("found").at("/items/0");
    assertThat(item.has("highlight")).isTrue();
    put("/statements/" + item.get("id").asText(), item).then().statusCode(200);
  }

  @Test
  void textCombinesWithEveryFilterAndSort() {
    assertThat(ids(read("/statements?q=open&person=musk&sort=said")))
        .containsExactly(
            "0190e209-a000-7000-8000-000000000003", "0190e209-a000-7000-8000-000000000001");
    assertThat(ids(read("/statements?q=open&person=musk&to=2023")))
        .containsExactly("0190e209-a000-7000-8000-000000000003");
    assertThat(read("/statements?q=open&person=musk&total=none").has("total")).isFalse();
  }

  @Test
  void theBestMatchComesFirstAndOfEqualOnesTheLatest() {
    createTess();
    String named = add("Nothing of the kind.", "about", "[{subject: 'x'}]", "said", "'2024-06'");
    String early = add("Quill and ink.", "said", "'2024-03'");
    String late = add("Ink and quill.", "said", "'2024-04'");
    String often = add("Quill, quill, quill!", "said", "'2024-02'");
    ObjectNode x = (ObjectNode) read("/organizations/x");
    x.putArray("aliases").add("Quill");
    put("/organizations/x", x).then().statusCode(200);
    List<String> found = ids(read("/statements?q=quill&person=tess"));
    assertThat(found).containsExactly(often, late, early, named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relevance", "-said", "said", "-recorded", "-updated"})
  void aWalkThroughMatchesSeesEachOnceWhileOthersAreAdded(String sort) {
    createTess();
    List<String> there = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      there.add(
          add(
              "Walked " + "word ".repeat(1 + i % 5) + i,
              "said",
              "'2024-0%d'".formatted(1 + i % 6)));
    }
    String path = "/statements?q=word+%7C+walked&limit=4&sort=" + sort;
    List<String> expected = ids(read(path.replace("limit=4", "limit=100")));
    List<String> walked = new ArrayList<>();
    int added = 0;
    for (String next = path; next != null; ) {
      JsonNode page = read(next);
      walked.addAll(ids(page));
      next = page.path("next").textValue();
      add("Word ".repeat(1 + added % 7) + "added " + added++);
    }
    assertThat(walked).doesNotHaveDuplicates();
    assertThat(expected).containsExactlyInAnyOrderElementsOf(there);
    assertThat(walked.stream().filter(new HashSet<>(there)::contains).toList()).isEqualTo(expected);
  }

  @Test
  void aCursorOfASearchIsInvalidForAnotherSearch() {
    String next = read("/statements?q=open&limit=1").get("next").asText();
    String cursor = next.replaceAll(".*cursor=([^&]+).*", "$1");
    get("/statements?q=source&limit=1&cursor=" + cursor).then().statusCode(400);
    get("/statements?q=open&sort=-said&cursor=" + cursor).then().statusCode(400);
    get("/statements?q=open&limit=2&cursor=" + cursor).then().statusCode(200);
  }

  @Test
  void facetsCountTheWholeResultAndEachIgnoresItsOwnFilter() {
    JsonNode facets =
        read("/statements?person=musk&facets=speaker,medium,form,year&limit=1").get("facets");
    assertThatJson(facets.toString())
        .isEqualTo(
            """
            {"speaker": [{"slug": "mark-zuckerberg", "name": "Mark Zuckerberg", "count": 3},
                         {"slug": "elon-musk", "name": "Elon Musk", "count": 2},
                         {"slug": "meta", "name": "Meta", "count": 1}],
             "medium": [{"value": "social_post", "count": 2}],
             "form": [{"value": "direct", "count": 2}],
             "year": [{"value": "2023", "count": 1}, {"value": "2024", "count": 1}]}""");
  }

  @Test
  void theFacetOfStancesIsTowardTheSubjectsThatAreAskedFor() {
    assertThatJson(read("/statements?about=openai&facets=stance").get("facets").toString())
        .isEqualTo("{stance: [{value: 'against', count: 1}]}");
    assertThat(read("/statements?stance=favor&facets=stance,about").at("/facets/stance").toString())
        .as("its own filter is left out")
        .contains("against");
  }

  @ParameterizedTest
  @CsvSource({
    "facets=speakers, facets",
    "facets=speaker%2Cspeaker, facets",
    "facets=, facets",
    "facets=%2C, facets"
  })
  void unknownFacetsAreRefused(String query, String parameter) {
    get("/statements?" + query).then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "zuckerberk, zuckerberg",
    "opan source, open source",
    "open sorce zuckerberg, open source zuckerberg",
    "\"conterweight\" google,",
    "conterweight google, counterweight google",
    "qqqqqqqq,",
    "xyz,",
    "-opan,",
    "opan sorce,",
  })
  void aMisspeltWordIsCorrectedWhereThatFindsSomething(String query, String corrected) {
    JsonNode found = search(query);
    if (corrected == null) {
      assertThat(found.has("correction")).isFalse();
    } else {
      assertThat(found.get("items")).isEmpty();
      assertThat(found.at("/correction/q").asText()).isEqualTo(corrected);
      assertThat(read(found.at("/correction/self").asText()).get("items")).isNotEmpty();
    }
  }

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
  void aLongOrIntricateQueryIsRefused() {
    get(q("a".repeat(501))).then().statusCode(400);
    get(q("ab ".repeat(33).strip())).then().statusCode(400);
    get(q("ab ".repeat(32).strip())).then().statusCode(200);
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
}
