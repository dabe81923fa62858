package dev.onrecord.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RestTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Base class of tests that read pages as the public does. */
abstract class HtmlTest extends RestTest {

  /** A statement of the starter record. */
  static final String ID = idOf(STATEMENT + "01");

  /** A page that must be there. */
  static Document page(String path) {
    Response page = anonymous().get(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return parse(page);
  }

  static Document parse(Response page) {
    assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
    return Jsoup.parse(page.asString(), "http://record.example/");
  }

  /** Nothing inline, nothing from elsewhere, and no link that is not a page. */
  static void assertIsInert(Document page, String path) {
    assertThat(page.select("script").eachAttr("src"))
        .as(path)
        .allMatch("/explore/assets/suggest.js"::equals)
        .hasSize(page.select("script").size());
    assertThat(page.select("script").eachText()).as(path).allMatch(String::isEmpty);
    assertThat(page.select("style, [style], base, object, iframe, img, meta[http-equiv]"))
        .as(path)
        .isEmpty();
    assertThat(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"))
        .as(path)
        .allMatch(href -> href.startsWith("/explore/assets/"));
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(path).doesNotStartWithIgnoringCase("on");
      }
    }
    assertThat(page.select("a[href], area[href]").eachAttr("href"))
        .as(path)
        .allMatch(href -> href.matches("(?s)(https?://|/|#|\\?).*"));
    assertThat(page.select("form").eachAttr("action")).as(path).allMatch(a -> a.startsWith("/"));
  }
}
