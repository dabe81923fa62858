package dev.onrecord.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RestTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Base class of tests that read pages as the public does. */
abstract class HtmlTest extends RestTest {

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
}
