package dev.onrecord.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on the starter record: whole, linked, cached like the API, and within their policy. */
@QuarkusTest
@Tag("database-independent")
class PagesTest extends HtmlTest {

  /** The most bytes of a page, compressed. */
  private static final int MOST = 30_000;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/explore/statements",
          "/explore/statements?q=open+source&from=2023&dates=certain",
          "/explore/statements?person=nvidia",
          "/explore/statements/" + ID,
          "/explore/people",
          "/explore/organizations",
          "/explore/models",
          "/explore/topics",
          "/explore/people/elon-musk",
          "/explore/organizations/openai",
          "/explore/models/llama-3-1",
          "/explore/topics/open-source-ai",
          "/explore/check",
          "/explore/check?quote=Exactly+what+I+intended+at+all.&speaker=musk",
          "/explore/check?statement=" + ID,
          "/explore/compare",
          "/explore/compare?speaker=musk&speaker=zuck",
          "/explore/about",
          "/embed/statements/" + ID);

  private static Set<String> pages() {
    Set<String> pages = new HashSet<>(PAGES);
    pages.remove("/explore/statements?person=nvidia");
    return pages;
  }

  @Test
  void everyPageIsWholeAndRunsAndLoadsNothingButItsOwn() throws IOException {
    for (String path : pages()) {
      Response answer = anonymous().get(path);
      Document page = parse(answer);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(page.title()).as(path).isNotBlank();
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("main")).as(path).hasSize(1);
      assertThat(page.select("html[lang=en]")).as(path).hasSize(1);
      assertIsInert(page, path);
      assertThat(ids(page)).as(path).doesNotHaveDuplicates();
      page.select("input:not([type=hidden]):not([type=radio]), select, textarea")
          .forEach(
              field ->
                  assertThat(page.select("label[for=" + field.id() + "]"))
                      .as(path + " " + field)
                      .hasSize(1));
      assertThat(compressed(answer.asByteArray())).as(path).isLessThan(MOST);
    }
  }

  private static List<String> ids(Document page) {
    return page.select("[id]").eachAttr("id");
  }

  private static int compressed(byte[] page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(page);
    }
    return bytes.size();
  }

  /** From the start page, every page and every alternate of the API is reached and is there. */
  @Test
  void noLinkIsDead() {
    Deque<String> open = new ArrayDeque<>(List.of("/"));
    // That page is for editors.
    Set<String> seen = new HashSet<>(List.of("/", "/explore/articles"));
    while (!open.isEmpty() && seen.size() < 400) {
      String path = open.poll();
      Response answer = anonymous().redirects().follow(false).get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      if (answer.contentType().startsWith("text/html") && !path.startsWith("/q/")) {
        for (Element link : parse(answer).select("a[href^=/], link[href^=/]")) {
          String target = link.attr("href").replaceFirst("#.*", "");
          // Filters combine without end; a few of each page are enough.
          if (!target.contains("&") && seen.add(target)) {
            open.add(target);
          }
        }
      }
    }
    assertThat(seen)
        .contains(
            "/explore/people/elon-musk",
            "/explore/statements/" + ID,
            "/explore/topics/open-source-ai",
            "/explore/compare",
            "/explore/check",
            "/explore/about",
            "/q/openapi",
            "/llms.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person=musk",
        "q=open+source",
        "topic=open-source-ai&stance=favor",
        "person=zuck&from=2024-01&to=2024-01&dates=certain",
        "replyTo=karpathy",
        "medium=interview&sort=said",
        "limit=1",
        "about=openai&about=microsoft"
      })
  void aPageShowsWhatTheApiListsForTheSameQuery(String query) {
    JsonNode list = read("/statements?" + query);
    Document page = page("/explore/statements?" + query);
    assertThat(page.select("article.st").eachAttr("id"))
        .isEqualTo(ids(list).stream().map(id -> "s-" + id).toList());
    assertThat(page.select(".cover b").text())
        .startsWith(list.at("/total/value").asText() + " statement");
    assertThat(page.select("link[rel=alternate][type=application/json]").attr("href"))
        .satisfies(href -> assertThat(ids(read(href))).isEqualTo(ids(list)));
    assertThat(page.select("a[rel=next]").isEmpty()).isEqualTo(!list.has("next"));
  }

  @Test
  void pagesFollowOneAnother() {
    String next = page("/explore/statements?limit=2").select("a[rel=next]").attr("href");
    assertThat(next).startsWith("/explore/statements?");
    assertThat(page(next).select("article.st").eachAttr("id"))
        .doesNotContainAnyElementsOf(
            page("/explore/statements?limit=2").select("article.st").eachAttr("id"))
        .isNotEmpty();
  }

  @Test
  void aFacetNarrowsAndWidensAgain() {
    Document page = page("/explore/statements");
    Element favor = page.select(".facet a:contains(In favor)").first();
    long count = Long.parseLong(favor.select(".n").text());
    Document narrowed = page(favor.attr("href"));
    assertThat(narrowed.select("article.st")).hasSize((int) count);
    assertThat(narrowed.select(".chips li").text()).contains("Stance In favor");
    assertThat(narrowed.select(".facet a[aria-current]").attr("href"))
        .isEqualTo("/explore/statements");
  }

  @Test
  void emptyFieldsOfAFormAreNotPartOfTheAddress() {
    Response redirect =
        anonymous()
            .redirects()
            .follow(false)
            .get("/explore/statements?q=&speaker=musk&about=&stance=&from=&dates=");
    assertThat(redirect.statusCode()).isEqualTo(302);
    assertThat(redirect.header("Location")).isEqualTo("/explore/statements?speaker=musk");
    assertThat(anonymous().get("/statements?speaker=musk&medium=").statusCode()).isEqualTo(400);
  }

  @Test
  void aPageHasAnEntityTagAndIsNotSentTwice() {
    Response page = anonymous().get("/explore/people/elon-musk");
    String tag = page.header("ETag");
    Response again = anonymous().header("If-None-Match", tag).get("/explore/people/elon-musk");
    assertThat(again.statusCode()).isEqualTo(304);
    createTess();
    Response changed = anonymous().header("If-None-Match", tag).get("/explore/people/elon-musk");
    assertThat(changed.statusCode()).isEqualTo(200);
    Response compressed = anonymous().header("Accept-Encoding", "gzip").get("/explore/statements");
    assertThat(compressed.header("ETag")).endsWith("-gzip\"");
  }
}
