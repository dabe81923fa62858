package dev.onrecord.explore.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An editor pastes an article, corrects what was found, and publishes or drops it. */
@QuarkusTest
@Tag("database-independent")
class ReviewTest extends RestTest {

  private static final String PATH = "/explore/articles";
  private static final String COOKIE = "__Host-onrecord-form";

  private static final String ARTICLE =
      "“Everybody should run the examples,” Tess Example told The Byte Review on Tuesday."
          + " “Nobody reads them otherwise,” said Nora Sample, an invented critic.";

  private static RequestSpecification editor(String token) {
    return given()
        .auth()
        .none()
        .header("Authorization", TestUsers.authorization(TestUsers.EDITOR))
        .cookie(COOKIE, token)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }

  private static String token() {
    Response form =
        anonymous().header("Authorization", TestUsers.authorization(TestUsers.EDITOR)).get(PATH);
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.header("Set-Cookie"))
        .contains(COOKIE + "=", "Secure", "HttpOnly", "SameSite=Strict")
        .doesNotContain("Domain");
    assertThat(form.header("Cache-Control")).contains("no-store");
    return Jsoup.parse(form.asString()).select("input[name=token]").val();
  }

  private static Document found(String token, String article) {
    Response review =
        editor(token)
            .formParam("token", token)
            .formParam("article", article)
            .formParam("title", "Run the examples")
            .formParam("published", "2024-03-07")
            .post(PATH);
    assertThat(review.statusCode()).as(review.asString()).isEqualTo(200);
    return Jsoup.parse(review.asString());
  }

  /** The fields as a browser sends them, with some changed. */
  private static Document decide(Document review, String token, Map<String, String> changes) {
    Map<String, String> fields = new HashMap<>();
    for (Element field : review.select("form[method=post] [name]")) {
      boolean isChoice = field.is("[type=radio], [type=checkbox]");
      if (!isChoice || field.hasAttr("checked")) {
        Element selected = field.selectFirst("option");
        fields.put(
            field.attr("name"),
            field.is("select")
                ? selected.attr("value")
                : field.is("textarea") ? field.wholeText() : field.val());
      }
    }
    fields.putAll(changes);
    Response outcome = editor(token).formParams(fields).post(PATH + "/decisions");
    assertThat(outcome.statusCode()).as(outcome.asString()).isEqualTo(200);
    return Jsoup.parse(outcome.asString());
  }

  @Test
  void anEditorPublishesOneKeepsOneAndCreatesASpeaker() {
    createTess();
    String token = token();
    Document review = found(token, ARTICLE);
    assertThat(review.select(".draft")).hasSize(2);
    assertThat(review.select(".text a").eachText())
        .anyMatch(words -> words.contains("Everybody should run the examples"));
    assertThat(review.select("#speaker-1").val()).isEqualTo("tess-example");
    assertThat(review.select("#speaker-2").val()).isEqualTo("Nora Sample");
    JsonNode before = read("/statements?total=exact");
    assertThat(before.at("/total/value").asInt()).as("nothing is stored yet").isEqualTo(6);
    Document outcome =
        decide(
            review,
            token,
            Map.of(
                "decision-1", "publish",
                "said-1", "2024-03",
                "about-1", "open-source-ai",
                "stance-1", "favor",
                "decision-2", "draft",
                "create-2", "yes"));
    assertThat(outcome.select(".history li").eachText())
        .containsExactly(
            "Draft 1: Published, see the statement", "Draft 2: Kept as a draft, see the statement");
    JsonNode published = read("/statements?person=tess");
    assertThat(published.at("/items/0/said").asText()).isEqualTo("2024-03");
    assertThat(published.at("/items/0/about/0/assignedBy").asText()).isEqualTo(TestUsers.EDITOR);
    assertThat(published.at("/items/0/appearances/0/source/title").asText())
        .isEqualTo("Run the examples");
    assertThat(read("/statements?person=nora-sample&status=draft").get("items")).hasSize(1);
    Document again =
        decide(found(token, ARTICLE), token, Map.of("decision-1", "publish", "said-1", "2024-03"));
    assertThat(again.select(".history li").text()).contains("Already on record");
  }

  @Test
  void whatIsRefusedSaysWhyAndStoresNothing() {
    String token = token();
    Document review = found(token, ARTICLE);
    Map<String, Long> sizes = record.sizes();
    assertThat(decide(review, token, Map.of()).text()).contains("Nothing was stored");
    assertThat(record.sizes()).isEqualTo(sizes);
    assertThat(decide(review, token, Map.of("decision-2", "publish")).text())
        .contains("matches no person or organization");
    assertThat(
            decide(
                    review,
                    token,
                    Map.of("decision-2", "publish", "create-2", "yes", "said-2", "yesterday"))
                .text())
        .contains("is not a date");
    assertThat(get("/people/nora-sample").statusCode()).isEqualTo(404);
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    String token = token();
    for (RequestSpecification forged :
        new RequestSpecification[] {
          editor(token).formParam("article", ARTICLE),
          editor(token)
              .formParam("article", ARTICLE)
              .formParam("token", token.replace(token.charAt(0), '_') + "x"),
          editor("").formParam("article", ARTICLE).formParam("token", ""),
          editor(token)
              .header("Origin", "https://elsewhere.example")
              .formParam("article", ARTICLE)
              .formParam("token", token)
        }) {
      Response refused = forged.post(PATH);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.contentType()).startsWith("text/html");
    }
  }

  @Test
  void onlyEditorsReadArticlesHere() {
    Response refused = anonymous().get(PATH);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().getValues("WWW-Authenticate").toString()).contains("Basic realm");
    assertThat(
            anonymous()
                .header("Authorization", TestUsers.authorization(TestUsers.NOBODY))
                .get(PATH)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void anArticleNeverBecomesMarkup() {
    String token = token();
    Document review =
        found(
            token,
            "“Run <script>alert(1)</script> \"'{7*7} it now,” said Eve <img src=x onerror=alert(1)> Example.");
    assertThat(review.select("script[src!=/explore/assets/suggest.js], img")).isEmpty();
    assertThat(review.text()).contains("<script>alert(1)</script>");
  }
}
