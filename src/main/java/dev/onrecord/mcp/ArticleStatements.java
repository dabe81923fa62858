package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.platform.json.JsonTree;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an article reports. */
public record ArticleStatements(
    @Schema(description = "The title of the article", required = true) String title,
    @Schema(description = "When it was published, as an EDTF date") String published,
    @Schema(description = "The statements in it, in order", required = true)
        List<Reported> statements,
    @Schema(description = "The number of statements in the article", required = true)
        int statementCount,
    @Schema(
            description = "Speakers who are not on record, the most frequent first",
            required = true)
        List<String> unknownSpeakers,
    @Schema(description = "What was skipped or could not be determined", required = true)
        List<String> notices) {

  /** The most statements of an article that are returned. */
  private static final int MOST = 40;

  private static final int MOST_NOTICES = 10;

  /** A statement that an article reports. */
  public record Reported(
      @Schema(description = "The slug of the speaker, if on record") String speaker,
      @Schema(description = "The speaker as the article names them; absent if unnamed") String name,
      @Schema(description = "The words, or the paraphrase", required = true) String text,
      @Schema(description = "`direct`, `indirect` or `mixed`", required = true) String form,
      @Schema(description = "When it was said, as an EDTF date", required = true) String said,
      @Schema(description = "The probability that the speaker is right", required = true)
          double confidence,
      @Schema(description = "What the record says about these words") String onRecord) {

    static Reported of(JsonNode draft, Detail detail) {
      return new Reported(
          StatementSummary.text(draft, "/speaker"),
          detail.shortenName(StatementSummary.text(draft, "/found/speaker/name")),
          detail.shorten(draft.get("text").asText()),
          draft.get("form").asText(),
          draft.get("said").asText(),
          draft.at("/found/confidence").asDouble(),
          detail.unlessShort(StatementSummary.text(draft, "/found/check/summary")));
    }
  }

  static ArticleStatements of(JsonNode article, Detail detail) {
    return new ArticleStatements(
        detail.shortenName(StatementSummary.text(article, "/source/title")),
        StatementSummary.text(article, "/source/published"),
        JsonTree.each(article.get("drafts"))
            .limit(MOST)
            .map(draft -> Reported.of(draft, detail))
            .toList(),
        article.get("drafts").size(),
        detail.first(
            JsonTree.each(article.get("unresolved"))
                .map(name -> detail.shortenName(name.get("name").asText()))
                .toList()),
        JsonTree.each(article.get("notices"))
            .limit(MOST_NOTICES)
            .map(notice -> detail.shortenName(notice.get("detail").asText()))
            .toList());
  }
}
