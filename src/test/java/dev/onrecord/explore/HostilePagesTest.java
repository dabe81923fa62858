package dev.onrecord.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the record or in an address never becomes markup, whichever field it is in. */
@QuarkusTest
@Tag("database-independent")
class HostilePagesTest extends HtmlTest {

  private static final String MARKUP =
      "\"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='alert(1)' {999*1001} {page} ]]>--> {#if true}x{/if}";

  @Inject TestIndex index;

  private static ObjectNode object(Object... fieldsAndValues) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      object.putPOJO((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    return object;
  }

  private static JsonNode created(String path, ObjectNode body) {
    Response created = post(path, tree(body.toString()));
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    return read(created);
  }

  /** A record in which every text is hostile. */
  private static String writeEverywhere() {
    List<Object> links =
        List.of(object("label", MARKUP.substring(0, 90), "url", "https://a.example/?a=%22%3E"));
    created(
        "/organizations",
        object("slug", "evil-works", "name", "Evil " + MARKUP, "kind", "company", "links", links));
    created(
        "/people",
        object(
            "slug",
            "eve-example",
            "name",
            "Eve " + MARKUP,
            "aliases",
            List.of("Alias " + MARKUP),
            "description",
            "Described " + MARKUP,
            "links",
            links,
            "affiliations",
            List.of(object("role", MARKUP.substring(0, 60), "organization", "evil-works"))));
    created(
        "/topics",
        object("slug", "evil-topic", "name", "Topic " + MARKUP, "proposition", "It is " + MARKUP));
    created(
        "/models",
        object(
            "slug",
            "evil-model",
            "name",
            "Model " + MARKUP,
            "developer",
            "evil-works",
            "weights",
            "open"));
    String id = createdStatement();
    created(
        "/statements",
        object(
            "speaker", "eve-example",
            "text", "Later " + MARKUP,
            "language", "en",
            "form", "indirect",
            "said", "2024-06",
            "medium", "blog",
            "replyContext", object("statement", id),
            "appearances", List.of(object("source", SOURCE))));
    return id;
  }

  private static String createdStatement() {
    return created(
            "/statements",
            object(
                "speaker",
                "eve-example",
                "text",
                "Words " + MARKUP,
                "language",
                "en",
                "form",
                "direct",
                "said",
                "2024-05",
                "medium",
                "interview",
                "venue",
                "Venue " + MARKUP,
                "replyContext",
                object(
                    "summary", "Summary " + MARKUP, "url", "https://a.example/%22onmouseover=%22"),
                "about",
                List.of(
                    object(
                        "subject",
                        "evil-topic",
                        "stance",
                        "favor",
                        "assignedBy",
                        "Reader " + MARKUP),
                    object(
                        "subject",
                        "evil-model",
                        "stance",
                        "against",
                        "assignedBy",
                        "Reader " + MARKUP),
                    object("subject", "evil-works")),
                "appearances",
                List.of(
                    object(
                        "source",
                        object(
                            "title", "Title " + MARKUP,
                            "author", "Author " + MARKUP,
                            "url", "https://a.example/?x=%3Cscript%3E",
                            "publisher", "evil-works",
                            "kind", "article"),
                        "selector",
                        object(
                            "exact",
                            "Exact " + MARKUP,
                            "prefix",
                            "Before " + MARKUP,
                            "suffix",
                            "After " + MARKUP)))))
        .get("id")
        .asText();
  }

  @Test
  void noFieldOfTheRecordBecomesMarkup() {
    String id = writeEverywhere();
    index.await();
    String quote = URLEncoder.encode("Words \"><script>alert(1)</script>", StandardCharsets.UTF_8);
    for (String path :
        List.of(
            "/",
            "/explore/statements",
            "/explore/statements?q=alert",
            "/explore/statements?speaker=eve-example",
            "/explore/statements/" + id,
            "/explore/people",
            "/explore/organizations",
            "/explore/topics",
            "/explore/people/eve-example",
            "/explore/organizations/evil-works",
            "/explore/models/evil-model",
            "/explore/topics/evil-topic",
            "/explore/check?quote=" + quote,
            "/explore/check?statement=" + id,
            "/explore/compare?speaker=eve-example&speaker=musk",
            "/embed/statements/" + id)) {
      Document page = page(path);
      assertIsInert(page, path);
      assertThat(page.text()).as(path).contains("<script>alert(1)").doesNotContain("999999");
    }
    post(
            "/statements/" + id + "/withdrawal",
            Json5.of("{version: 1, reason: 'fabricated', note: '<script>alert(2)</script>'}"))
        .then()
        .statusCode(201);
    for (String path : List.of("/explore/statements/" + id, "/embed/statements/" + id)) {
      Document page = page(path);
      assertIsInert(page, path);
      assertThat(page.text()).as(path).contains("Withdrawn as fabricated", "<script>alert(2)");
    }
    assertThat(get("/sitemap.xml").asString()).doesNotContain("<script");
    JsonNode oembed =
        read(
            anonymous()
                .get(page("/explore/statements/" + id).select("link[type*=oembed]").attr("href")));
    assertThat(oembed.get("html").asText()).doesNotContain("<script").doesNotContain("'alert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/explore/statements?q=@",
        "/explore/statements?speaker=@",
        "/explore/statements?about=@",
        "/explore/statements?from=@",
        "/explore/statements?language=@",
        "/explore/statements?source=javascript:@",
        "/explore/statements?cursor=@",
        "/explore/statements?@=1",
        "/explore/statements/@",
        "/explore/people/@",
        "/explore/people?q=@",
        "/explore/check?quote=@",
        "/explore/check?quote=x&speaker=@",
        "/explore/check?statement=@",
        "/explore/compare?speaker=@&speaker=musk",
        "/explore/assets/@",
        "/explore/@",
        "/embed/statements/@",
        "/explore?q=@"
      })
  void noParameterBecomesMarkup(String path) {
    String hostile =
        path.replace("@", URLEncoder.encode(MARKUP, StandardCharsets.UTF_8).replace("+", "%20"));
    Response answer = anonymous().get(hostile);
    assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500);
    assertIsInert(parse(answer), path);
  }

  @Test
  void aDraftIsOnNoPageOfThePublic() {
    createTess();
    JsonNode draft =
        read(post("/statements", statement("text", "'Secret zeppelins.'", "status", "'draft'")));
    String page = "/explore" + draft.at("/urls/self").asText();
    assertThat(anonymous().get(page).statusCode()).isEqualTo(404);
    assertThat(anonymous().get(page.replace("/explore", "/embed")).statusCode()).isEqualTo(404);
    assertNowhere("zeppelins", "/", "/explore/statements", "/explore/people/tess-example");
    assertThat(anonymous().get("/sitemap.xml").asString()).doesNotContain(draft.get("id").asText());
    assertThat(get(page).asString()).contains("Only editors see it");
    assertThat(anonymous().get(page).statusCode()).as("after an editor read it").isEqualTo(404);
    assertThat(get("/explore/statements?status=draft").asString()).contains("zeppelins");
    assertThat(anonymous().get("/explore/statements?status=draft").asString())
        .doesNotContain("zeppelins");
  }

  @Test
  void whatWasErasedIsOnNoPage() {
    createTess();
    JsonNode said = read(post("/statements", statement("text", "'Secret zeppelins.'")));
    String path = said.at("/urls/self").asText();
    page("/explore" + path);
    post(path + "/redaction", Json5.of("{version: 1, reason: 'An invented order'}"))
        .then()
        .statusCode(204);
    index.await();
    Response gone = anonymous().get("/explore" + path);
    assertThat(gone.statusCode()).isEqualTo(451);
    assertThat(parse(gone).text()).contains("erased for legal reasons");
    assertThat(anonymous().get("/embed" + path).statusCode()).isEqualTo(451);
    assertNowhere("zeppelins", "/", "/explore/statements", "/explore/people/tess-example");
    assertNowhere("zeppelins", "/explore/check?quote=Secret+things");
  }

  private static void assertNowhere(String words, String... paths) {
    for (String path : paths) {
      assertThat(page(path).text()).as(path).doesNotContain(words);
    }
  }
}
