package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.platform.json.JsonTree;
import dev.onrecord.statement.view.RenderedStatement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement with its sources. */
public record StatementDetails(
    @Schema(description = "The statement", required = true) StatementSummary statement,
    @Schema(description = "The language of the text (BCP 47)", required = true) String language,
    @Schema(description = "What it replies to, in a sentence") String replySummary,
    @Schema(description = "The id of the statement that it replies to") String replyStatement,
    @Schema(description = "The sources that report it", required = true) List<Report> sources,
    @Schema(description = "The number of sources", required = true) int sourceCount,
    @Schema(description = "Why it was withdrawn; a withdrawn statement must not be quoted as true")
        Withdrawal withdrawal) {

  /** A source that reports the statement. */
  public record Report(
      @Schema(description = "The title", required = true) String title,
      @Schema(description = "The URL") String url,
      @Schema(description = "The writer; never the speaker") String author,
      @Schema(description = "Who published it") String publisher,
      @Schema(description = "When it was published, as an EDTF date") String published,
      @Schema(description = "The words as they stand in the source") String exact) {

    static Report of(JsonNode appearance, Detail detail) {
      return new Report(
          detail.shortenName(StatementSummary.text(appearance, "/source/title")),
          StatementSummary.text(appearance, "/source/url"),
          detail.shortenName(StatementSummary.text(appearance, "/source/author")),
          detail.shortenName(StatementSummary.text(appearance, "/source/publisher/name")),
          StatementSummary.text(appearance, "/source/published"),
          detail.shortenName(StatementSummary.text(appearance, "/selector/exact")));
    }
  }

  /** Why a statement was withdrawn. */
  public record Withdrawal(
      @Schema(description = "The kind of reason", required = true) String reason,
      @Schema(description = "A note about it") String note,
      @Schema(description = "The id of the statement that supersedes it") String supersededBy) {

    static Withdrawal of(JsonNode withdrawal, Detail detail) {
      return withdrawal == null
          ? null
          : new Withdrawal(
              withdrawal.get("reason").asText(),
              detail.shorten(StatementSummary.text(withdrawal, "/note")),
              StatementSummary.text(withdrawal, "/supersededBy/id"));
    }
  }

  static StatementDetails of(RenderedStatement rendered, Detail detail, PageLinks links) {
    JsonNode statement = JsonTree.of(rendered.json());
    List<JsonNode> appearances = JsonTree.each(statement.get("appearances")).toList();
    return new StatementDetails(
        StatementSummary.of(rendered, detail, links),
        statement.get("language").asText(),
        detail.shortenName(StatementSummary.text(statement, "/replyContext/summary")),
        StatementSummary.text(statement, "/replyContext/statement/id"),
        detail.first(appearances).stream().map(each -> Report.of(each, detail)).toList(),
        appearances.size(),
        Withdrawal.of(statement.get("withdrawal"), detail));
  }
}
