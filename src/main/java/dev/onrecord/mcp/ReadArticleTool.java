package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.article.ArticleForm;
import dev.onrecord.article.ArticleReadings;
import dev.onrecord.platform.problem.Forms;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolGuardrails;
import jakarta.inject.Singleton;

/** Finds the statements in an article. */
@Singleton
@AssistantTool
class ReadArticleTool {

  private final ArticleReadings articles;
  private final Forms forms;
  private final ObjectMapper json;

  ReadArticleTool(ArticleReadings articles, Forms forms, ObjectMapper json) {
    this.articles = articles;
    this.forms = forms;
    this.json = json;
  }

  @Tool(
      name = "read_article",
      title = "Read an article",
      description =
          "Finds who is quoted in an article, in which words, when, and whether the record has these words. Pass the article"
              + " itself as text or html: no URL is fetched. Nothing is stored.",
      annotations =
          @Tool.Annotations(
              title = "Read an article",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      structuredContent = true)
  @ToolGuardrails(input = ToolArguments.class)
  ArticleStatements read(
      @ToolArg(description = "The article as plain text; either text or html", required = false)
          String text,
      @ToolArg(description = "The article as HTML", required = false) String html,
      @ToolArg(description = "Its URL; never fetched", required = false) String url,
      @ToolArg(description = "Its title", required = false) String title,
      @ToolArg(
              description =
                  "When it was published, as an EDTF date; without it, \"on Tuesday\" means nothing",
              required = false)
          String published,
      @ToolArg(description = "Its language (BCP 47); detected if absent", required = false)
          String language) {
    ArticleForm form =
        new ArticleForm(
            text,
            html,
            url,
            Arguments.text("title", title),
            null,
            null,
            Arguments.date("published", published),
            language);
    JsonNode article = json.valueToTree(articles.read(forms.check(form)));
    return Detail.fit(json, Detail.OF_ITEMS, detail -> ArticleStatements.of(article, detail));
  }
}
