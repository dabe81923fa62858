package dev.onrecord.subject;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.Merging;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Merging two subjects, or two statements, loses nothing that was said. */
@QuarkusTest
class MergeTest extends Merging {

  @Inject TestIndex index;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    record.starterAnd("tess and theresa", MergeTest::invent);
  }

  private static void invent() {
    createTess();
    post(
            "/people",
            """
            {"name": "Theresa Example", "aliases": ["Tess"], "description": "Invented", "wikidataId": "Q1",
             "links": [{"label": "Site", "url": "https://tess.example/"}],
             "affiliations": [{"role": "tester", "organization": "the-verge"}]}""")
        .then()
        .statusCode(201);
  }

  private static Response theresa() {
    return merge("/people/theresa-example", "into: 'tess-example'");
  }

  /** Nobody locks it: read, it could refer to her still when she is deleted. */
  @Test
  void whatHerStatementsAnswerStaysUnread() {
    String answered = idOf(STATEMENT + "01");
    say("speaker", "'theresa-example'", "replyContext", "{statement: '%s'}".formatted(answered));
    record.startCounting();
    assertThat(theresa().statusCode()).isEqualTo(200);
    assertThat(record.queries())
        .filteredOn(query -> query.contains("from statement s1_0 where s1_0.id"))
        .isNotEmpty()
        .allMatch(query -> query.contains(" for "), "locks what it reads");
  }

  private static Response ask(String path) {
    return json().redirects().follow(false).get(path);
  }

  @Test
  void allThatRefersToOneRefersToTheOtherWithAVersionOfItsOwn() {
    String by = say("speaker", "'theresa-example'", "about", "[{subject: 'ai-safety'}]");
    String about =
        say(
            "text",
            "'About her.'",
            "about",
            "[{subject: 'theresa-example', stance: 'favor', assignedBy: 't'}]");
    String toPost = say("text", "'To a post.'", "replyContext", "{speaker: 'theresa-example'}");
    String toHer =
        say("text", "'To her.'", "replyContext", "{statement: '%s'}".formatted(idOf(by)));

    Response merged = theresa();
    assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);
    assertThatJson(merged.asString())
        .whenIgnoringPaths("urls", "recordedAt", "updatedAt")
        .isEqualTo(
            """
            {"type": "person", "slug": "tess-example", "name": "Tess Example", "aliases": ["Theresa Example", "Tess"],
             "description": "Invented", "wikidataId": "Q1", "links": [{"label": "Site", "url": "https://tess.example/"}],
             "affiliations": [{"role": "tester", "organization":
               {"slug": "the-verge", "name": "The Verge", "type": "organization", "self": "/organizations/the-verge"}}],
             "version": 2}""");
    assertThatJson(read("/people/tess-example")).isEqualTo(merged.asString());
    assertThat(merged.header("ETag")).isEqualTo(get("/people/tess-example").header("ETag"));

    assertThat(read(by).at("/speaker/slug").asText()).isEqualTo("tess-example");
    assertThat(read(about).at("/about/0/subject/slug").asText()).isEqualTo("tess-example");
    assertThat(read(toPost).at("/replyContext/speaker/slug").asText()).isEqualTo("tess-example");
    assertThat(read(toHer).at("/replyContext/speaker/slug").asText()).isEqualTo("tess-example");
    assertThat(read(by).get("version").asInt()).isEqualTo(2);
    assertThat(read(toHer).get("version").asInt()).as("it only repeats who said it").isEqualTo(1);
    assertThat(ids(read("/statements?person=theresa+example&about=ai-safety")))
        .containsExactly(idOf(by));
    assertThat(ids(read("/statements?replyTo=tess-example")))
        .containsExactlyInAnyOrder(idOf(toPost), idOf(toHer));
    assertThat(ids(read("/statements?about=tess-example&stance=favor")))
        .containsExactly(idOf(about));
    index.await();
    assertThat(ids(read("/statements?q=words+of+theresa"))).containsExactly(idOf(by));
  }

  @Test
  void rolesModelsAndSourcesFollowTheirOrganization() {
    post("/organizations", Json5.of("{name: 'Example Works', kind: 'other'}"));
    post("/organizations", Json5.of("{name: 'Example Works Inc', kind: 'other'}"));
    post("/models", Json5.of("{name: 'Exemplar 1', developer: 'example-works-inc'}"));
    post(
        "/people",
        """
        {"name": "Ann Example", "affiliations": [{"role": "a", "organization": "example-works"},
          {"role": "a", "organization": "example-works-inc"}, {"role": "b", "organization": "example-works-inc"}]}""");
    String source =
        read(post(
                "/sources", Json5.of("{title: 'T', kind: 'post', publisher: 'example-works-inc'}")))
            .at("/urls/self")
            .asText();
    assertThat(merge("/organizations/example-works-inc", "into: 'example-works'").statusCode())
        .isEqualTo(200);
    assertThat(read("/models/exemplar-1").at("/developer/slug").asText())
        .isEqualTo("example-works");
    assertThat(read(source).at("/publisher/slug").asText()).isEqualTo("example-works");
    assertThat(read(source).get("version").asInt()).isEqualTo(2);
    assertThat(read("/people/ann-example").get("affiliations").findValuesAsText("role"))
        .as("what became the same is there once")
        .containsExactly("a", "b");
  }

  @Test
  void theOldSlugLeadsToTheNewOneForEver() {
    post("/people", Json5.of("{name: 'T. Example'}")).then().statusCode(201);
    theresa().then().statusCode(200);
    merge("/people/tess-example", "into: 't-example'").then().statusCode(412);
    post("/people/tess-example/merge", Json5.of("{version: 2, into: 't-example'}"))
        .then()
        .statusCode(200);
    for (String old : new String[] {"theresa-example", "tess-example"}) {
      Response moved = ask("/people/" + old);
      assertThat(moved.statusCode()).isEqualTo(308);
      assertThat(moved.header("Location")).isEqualTo("/people/t-example");
      assertThat(
              json()
                  .redirects()
                  .follow(false)
                  .body(Json5.of("{name: 'X', version: 1}"))
                  .put("/people/" + old)
                  .header("Location"))
          .isEqualTo("/people/t-example");
      assertThat(
              json()
                  .redirects()
                  .follow(false)
                  .header("If-Match", "*")
                  .delete("/people/" + old)
                  .header("Location"))
          .isEqualTo("/people/t-example");
      assertThat(
              json()
                  .redirects()
                  .follow(false)
                  .body(Json5.of("{into: 'elon-musk', version: 1}"))
                  .post("/people/" + old + "/merge")
                  .header("Location"))
          .isEqualTo("/people/t-example/merge");
      assertThatJson(read("/statements?person=" + old).at("/resolved/0"))
          .isEqualTo(
              """
              {"parameter": "person", "value": "%s", "slug": "t-example", "name": "T. Example", "type": "person", "by": "slug"}"""
                  .formatted(old));
      assertThat(
              read(say("speaker", "'" + old + "'", "text", "'By " + old + ".'"))
                  .at("/speaker/slug")
                  .asText())
          .isEqualTo("t-example");
      for (String collection : new String[] {"/people", "/topics"}) {
        JsonNode taken =
            refused(
                post(collection, Json5.of("{name: 'New', slug: '%s'}", old)), 409, "slug-taken");
        assertThat(taken.get("existing").asText()).isEqualTo("/people/t-example");
      }
    }
    assertThat(ask("/organizations/tess-example").statusCode())
        .as("of another type")
        .isEqualTo(404);
    JsonNode item = read("/people/t-example");
    assertThatJson(
            read(put("/people/t-example", ((ObjectNode) item).put("name", "Someone"))).get("name"))
        .isEqualTo("Someone");
    assertThat(ask("/people/theresa-example").statusCode()).as("an edit keeps it").isEqualTo(308);
  }

  @Test
  void whatOthersWereMergedIntoIsNotDeleted() {
    theresa().then().statusCode(200);
    JsonNode refused =
        refused(json().header("If-Match", "*").delete("/people/tess-example"), 409, "in-use");
    assertThatJson(refused.get("references")).isEqualTo("{mergedSlugs: 1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          -       | -       | -               | 200 | -
          favor   | favor   | -               | 200 | favor
          favor   | -       | -               | 200 | favor
          -       | against | -               | 200 | against
          favor   | against | -               | 409 | -
          favor   | against | theresa-example | 200 | favor
          favor   | against | tess-example    | 200 | against
          favor   | against | elon-musk       | 400 | -
          """)
  void ofTwoLinksOneStaysAndItsStanceIsNotGuessed(
      String gone, String kept, String stanceOf, int status, String stays) {
    String path =
        say(
            "speaker",
            "'meta'",
            "about",
            "[%s, {subject: 'ai-safety'}, %s]"
                .formatted(link("theresa-example", gone), link("tess-example", kept)));
    Response merged =
        merge(
            "/people/theresa-example",
            "into: 'tess-example'" + (stanceOf == null ? "" : ", stanceOf: '" + stanceOf + "'"));
    assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(status);
    if (status == 409) {
      assertThatJson(refused(merged, 409, "differing-stances").get("statements"))
          .isEqualTo("['" + path + "']");
    }
    if (status != 200) {
      assertThat(read(path).get("version").asInt()).isEqualTo(1);
      assertThat(ask("/people/theresa-example").statusCode()).isEqualTo(200);
      return;
    }
    JsonNode about = read(path).get("about");
    assertThat(about.findValuesAsText("slug")).containsExactly("ai-safety", "tess-example");
    assertThat(about.get(1).path("stance").asText("-")).isEqualTo(stays == null ? "-" : stays);
  }

  @Test
  void theStanceMayBeThatOfAFormerSlug() {
    post("/people", Json5.of("{name: 'T. Example'}")).then().statusCode(201);
    merge("/people/t-example", "into: 'theresa-example'").then().statusCode(200);
    String path =
        say(
            "speaker",
            "'meta'",
            "about",
            "[%s, %s]"
                .formatted(link("theresa-example", "favor"), link("tess-example", "against")));
    for (String other : new String[] {"nobody", "elon-musk", "meta"}) {
      Response refused =
          post(
              "/people/theresa-example/merge",
              Json5.of("{version: 2, into: 'tess-example', stanceOf: '%s'}", other));
      assertThat(read(refused).at("/violations/0/field").asText()).isEqualTo("stanceOf");
    }
    post(
            "/people/theresa-example/merge",
            Json5.of("{version: 2, into: 'tess-example', stanceOf: 't-example'}"))
        .then()
        .statusCode(200);
    assertThat(read(path).at("/about/0/stance").asText()).isEqualTo("favor");
  }

  @Test
  void whatBothHaveSaidIsMergedFirst() {
    String one = say("speaker", "'theresa-example'");
    String other = say("said", "'2024'");
    JsonNode refused = refused(theresa(), 409, "equal-statements");
    assertThatJson(refused.get("pairs")).isEqualTo("[['%s', '%s']]".formatted(one, other));
    merge(one, "into: '" + idOf(other) + "'").then().statusCode(200);
    theresa().then().statusCode(200);
    assertThat(read(one).at("/speaker/slug").asText()).isEqualTo("tess-example");
    assertThat(ids(read("/statements?person=theresa-example"))).containsExactly(idOf(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "version": 1, "into": "theresa-example" | 400 | into
          "version": 1, "into": "nobody"          | 400 | into
          "version": 1, "into": "meta"            | 400 | into
          "version": 1                            | 400 | into
          "into": "tess-example"                  | 428 |
          "version": 2, "into": "tess-example"    | 412 |
          """)
  void aMergeThatDoesNotFitIsRefused(String fields, int status, String field) {
    Response refused = post("/people/theresa-example/merge", "{" + fields + "}");
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(read(refused).at("/violations/0/field").asText(null)).isEqualTo(field);
    assertThat(ask("/people/theresa-example").statusCode()).isEqualTo(200);
  }
}
