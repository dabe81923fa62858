package dev.onrecord.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles whose drafts are stored, and who may store them. */
@QuarkusTest
class SavedDraftsTest extends ArticleRestTest {

  @Test
  void savingStoresDraftsWithTheirSourceAndDoingSoTwiceStoresNothingTwice() {
    JsonNode saved =
        read(post("/articles?save=true", article()).then().statusCode(200).extract().response());
    assertThat(saved.at("/drafts/0/saved/outcome").asText()).isEqualTo("stored");
    assertThat(saved.at("/drafts/1/saved/outcome").asText()).isEqualTo("stored");
    assertThat(saved.at("/drafts/2/saved/outcome").asText()).isEqualTo("not_stored");
    String statement = saved.at("/drafts/0/saved/statement").asText();
    JsonNode stored = read(statement);
    assertThat(stored.get("status").asText()).isEqualTo("draft");
    assertThat(anonymous().get(statement).statusCode()).isEqualTo(404);
    String source = stored.at("/appearances/0/source/id").asText();
    assertThat(ids(read("/statements?status=draft&source=" + source))).hasSize(2);
    long before = record.number("select seq from clock");
    JsonNode again = read(post("/articles?save=true", article()));
    assertThat(again.at("/drafts/0/saved/outcome").asText()).isEqualTo("existing");
    assertThat(again.at("/drafts/0/saved/statement").asText()).isEqualTo(statement);
    assertThat(record.number("select seq from clock")).isEqualTo(before);
  }

  @Test
  void anArticleWithoutAnAddressIsStoredOnceToo() {
    ObjectNode article = article();
    article.remove("url");
    post("/articles?save=true", article).then().statusCode(200);
    long before = record.number("select seq from clock");
    post("/articles?save=true", article).then().statusCode(200);
    assertThat(record.number("select seq from clock")).isEqualTo(before);
  }

  @Test
  void aSavedDraftIsPublishedByOnePutAndItsHistoryNamesTheArticle() {
    JsonNode saved = read(post("/articles?save=true", article()));
    String statement = saved.at("/drafts/0/saved/statement").asText();
    ObjectNode draft = (ObjectNode) read(statement);
    put(statement, draft.put("status", "published")).then().statusCode(200);
    assertThat(anonymous().get(statement).statusCode()).isEqualTo(200);
    assertThat(read(statement + "/history").toString()).contains("We want everybody to run it");
    assertThat(read(statement).at("/appearances/0/selector/exact").asText())
        .isEqualTo("We want everybody to run it,");
  }

  @ParameterizedTest
  @CsvSource({"nobody,403", "'',401"})
  void onlyEditorsSave(String who, int status) {
    var request = anonymous().body(article().toString());
    if (!who.isEmpty()) {
      request.header("Authorization", TestUsers.authorization(TestUsers.NOBODY));
    }
    assertThat(request.post("/articles?save=true").statusCode()).isEqualTo(status);
    assertThat(read("/sources?q=opens").get("items")).isEmpty();
  }

  @Test
  void aPageOfAnotherOriginReadsAndDoesNotSave() {
    String elsewhere = "https://elsewhere.example";
    assertThat(
            anonymous()
                .header("Origin", elsewhere)
                .body(article().toString())
                .post("/articles")
                .statusCode())
        .isEqualTo(200);
    long before = record.number("select seq from clock");
    for (String query : List.of("?save=true", "?s%61ve=true", "?save=false&save=true")) {
      for (String type : List.of("application/json", "text/plain")) {
        // json() sends the credentials of an editor, as a browser would send cached ones.
        Response refused =
            json()
                .contentType(type)
                .header("Origin", elsewhere)
                .body(article().toString())
                .post("/articles" + query);
        assertThat(refused.statusCode()).as(query).isEqualTo(403);
      }
      Response preflight =
          anonymous()
              .header("Origin", elsewhere)
              .header("Access-Control-Request-Method", "POST")
              .options("/articles" + query);
      assertThat(preflight.header("Access-Control-Allow-Methods")).doesNotContain("POST");
    }
    assertThat(record.number("select seq from clock")).isEqualTo(before);
  }

  @Test
  void saveIsTrueOrFalse() {
    assertThat(post("/articles?save=maybe", article()).statusCode()).isEqualTo(400);
    assertThat(read(post("/articles?save=false", article())).at("/drafts/0").has("saved"))
        .isFalse();
  }
}
