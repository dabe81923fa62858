package dev.onrecord.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages as other sites and search engines find and show them. */
@QuarkusTest
@Tag("database-independent")
class PagesElsewhereTest extends HtmlTest {

  @Test
  void onlyACardMayBeFramed() {
    String path = "/embed/statements/" + ID;
    Response card = anonymous().get(path);
    assertThat(card.header("Content-Security-Policy")).contains("frame-ancestors *");
    assertThat(card.header("X-Frame-Options")).isNull();
    assertThat(parse(card).select("script")).isEmpty();
    Response page = anonymous().get("/explore/statements/" + ID);
    assertThat(page.header("Content-Security-Policy"))
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void softwareFindsTheCardOfAPage() {
    String base = "http://localhost:" + RestAssured.port;
    Document page = page("/explore/statements/" + ID);
    String oembed = page.select("link[type=application/json+oembed]").attr("href");
    assertThat(oembed).startsWith(base + "/oembed?");
    JsonNode card = read(anonymous().get(oembed));
    assertThat(card.get("type").asText()).isEqualTo("rich");
    assertThat(card.get("author_name").asText()).isEqualTo("Elon Musk");
    assertThat(card.get("html").asText()).contains(base + "/embed/statements/" + ID);
    JsonNode narrow = read(anonymous().get(oembed + "&maxwidth=300"));
    assertThat(narrow.get("width").asInt()).isEqualTo(300);
    assertThat(anonymous().get("/oembed").statusCode()).isEqualTo(400);
    assertThat(anonymous().get("/oembed?url=https://elsewhere.example/").statusCode())
        .isEqualTo(404);
    assertThat(anonymous().get(oembed.replace("format=json", "format=xml")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void searchEnginesFindThePages() {
    assertThat(anonymous().get("/robots.txt").asString()).contains("/sitemap.xml");
    Response sitemap = anonymous().get("/sitemap.xml");
    assertThat(sitemap.contentType()).startsWith("application/xml");
    assertThat(sitemap.asString())
        .contains("/explore/people/elon-musk</loc>", "/explore/statements/" + ID + "</loc>");
  }
}
