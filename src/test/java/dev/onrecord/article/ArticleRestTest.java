package dev.onrecord.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.RestTest;
import org.junit.jupiter.api.BeforeEach;

/** An invented article, and how it is sent. */
abstract class ArticleRestTest extends RestTest {

  static final String ARTICLE =
      "Tess opens a model\\n\\n“We want everybody to run it,” Tess Example told The Ledger on Tuesday. Example said that it"
          + " was “open for good”. Bo Unknown called it “a very small step”. “We will see,” a source said. Elon Musk was not"
          + " there.";

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  static ObjectNode article(String... more) {
    ObjectNode article = (ObjectNode) tree("{\"text\": \"%s\"}".formatted(ARTICLE));
    article.put("published", "2024-03-07").put("url", "https://ledger.example/tess");
    article.put("title", "Tess opens a model");
    for (int i = 0; i < more.length; i += 2) {
      article.put(more[i], more[i + 1]);
    }
    return article;
  }

  static JsonNode reading(Object article) {
    return read(
        anonymous()
            .body(article.toString())
            .post("/articles")
            .then()
            .statusCode(200)
            .extract()
            .response());
  }
}
