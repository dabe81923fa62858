package dev.onrecord.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.article.attribution.FoundStatement;
import dev.onrecord.article.reading.ArticleReader;
import dev.onrecord.article.reading.Draft;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.PlainArticle;
import dev.onrecord.article.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Reads annotated articles of a folder, and writes what a scorer compares with the annotations. The
 * articles are never part of this project: {@code ./mvnw test -Dtest=ArticleEvaluation
 * -Darticles.folder=FOLDER -Darticles.output=FILE}.
 */
@EnabledIfSystemProperty(named = "articles.folder", matches = ".+")
class ArticleEvaluation {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void writesWhatIsFound() throws IOException {
    ObjectNode found = JSON.createObjectNode();
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("articles.folder")))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode article = JSON.readTree(file.toFile());
        found.set(article.get("id").asText(), statements(article));
      }
    }
    JSON.writeValue(Path.of(System.getProperty("articles.output")).toFile(), found);
  }

  private static ArrayNode statements(JsonNode article) {
    ArticleText text = PlainArticle.read(article.get("text").asText());
    String date = article.path("date").asText();
    ArticleReader.Reading reading =
        ArticleReader.read(
            text, "en", article.path("title").asText(), LocalDate.parse(date), "../" + date);
    ArrayNode statements = JSON.createArrayNode();
    for (Draft draft : reading.drafts()) {
      FoundStatement statement = draft.statement();
      if (statement.form() == FoundStatement.Form.MIXED) {
        // The annotations have each quoted part of a paraphrase for itself.
        statement
            .spans()
            .forEach(span -> statements.add(statement(text, statement, List.of(span))));
      } else {
        statements.add(statement(text, statement, statement.spans()));
      }
    }
    return statements;
  }

  private static ObjectNode statement(
      ArticleText text, FoundStatement statement, List<Span> spans) {
    int start = spans.get(0).start();
    int end = spans.get(spans.size() - 1).end();
    ObjectNode found =
        JSON.createObjectNode()
            .put("text", text.text().substring(start, end))
            .put("start", start)
            .put("end", end)
            .put("speaker", statement.speaker().name())
            .put("form", statement.form().name().toLowerCase(Locale.ROOT));
    ArrayNode all = found.putArray("spans");
    spans.forEach(span -> all.addArray().add(span.start()).add(span.end()));
    return found;
  }
}
