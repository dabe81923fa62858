package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.platform.json.JsonTree;
import dev.onrecord.statement.view.RenderedStatement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement in a result, read from its JSON so that both say the same. */
public record StatementSummary(
    @Schema(description = "The id, for `get_statement`", required = true) String id,
    @Schema(description = "The page about it, to cite", required = true) String url,
    @Schema(description = "Who said it", required = true) Named speaker,
    @Schema(
            description = "The words, or the paraphrase; ends with an ellipsis if it was shortened",
            required = true)
        String text,
    @Schema(
            description =
                "`direct`: exact words; `indirect`: a paraphrase, not to be quoted; `mixed`: a paraphrase with quoted parts",
            required = true)
        String form,
    @Schema(
            description = "When it was said, as an EDTF date: `2023-02` is only known to the month",
            required = true)
        String said,
    @Schema(description = "The kind of occasion", required = true) String medium,
    @Schema(description = "The name of the occasion") String venue,
    @Schema(description = "Whom it replies to") String replyTo,
    @Schema(description = "What it is about, with stances", required = true) List<Link> about,
    @Schema(description = "The title of the source that first reported it") String source,
    @Schema(description = "`draft` or `withdrawn`; absent if published") String status) {

  /** A subject that a statement is about. */
  public record Link(
      @Schema(description = "The slug", required = true) String slug,
      @Schema(description = "The stance toward it, if one was assigned") String stance) {

    static List<Link> of(JsonNode about, Detail detail) {
      return detail.first(
          JsonTree.each(about)
              .map(link -> new Link(link.at("/subject/slug").asText(), text(link, "/stance")))
              .toList());
    }
  }

  static StatementSummary of(RenderedStatement rendered, Detail detail, PageLinks links) {
    JsonNode statement = JsonTree.of(rendered.json());
    String status = statement.get("status").asText();
    return new StatementSummary(
        rendered.id().toString(),
        links.page(rendered.self()),
        Named.of(statement.get("speaker"), detail),
        detail.shorten(statement.get("text").asText()),
        statement.get("form").asText(),
        statement.get("said").asText(),
        statement.get("medium").asText(),
        detail.unlessShort(text(statement, "/venue")),
        detail.unlessShort(text(statement, "/replyContext/speaker/name")),
        Link.of(statement.get("about"), detail),
        detail.unlessShort(text(statement, "/appearances/0/source/title")),
        status.equals("published") ? null : status);
  }

  static String text(JsonNode node, String pointer) {
    return node.at(pointer).asText(null);
  }
}
