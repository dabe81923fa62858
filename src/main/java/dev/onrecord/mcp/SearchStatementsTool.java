package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.DateMatch;
import dev.onrecord.statement.query.StatementList;
import dev.onrecord.statement.query.StatementQuery;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolGuardrails;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds statements. */
@Singleton
@AssistantTool
class SearchStatementsTool {

  private static final int DEFAULT_LIMIT = 10;

  private final Statements statements;
  private final ObjectMapper json;
  private final PageLinks links;

  SearchStatementsTool(Statements statements, ObjectMapper json, PageLinks links) {
    this.statements = statements;
    this.json = json;
    this.links = links;
  }

  @Tool(
      name = "search_statements",
      title = "Search statements",
      description =
          "Finds what people and organizations said, latest first (best match first with q). Use it for questions such as"
              + " \"What did X say about Y?\". All given arguments must hold. An empty result means that the record has"
              + " nothing, not that nothing was said.",
      annotations =
          @Tool.Annotations(
              title = "Search statements",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      structuredContent = true)
  @ToolGuardrails(input = ToolArguments.class)
  FoundStatements search(
      @ToolArg(
              description =
                  "Words that must all occur; \"a phrase\", -not, a | b, prefix*. Leave it out to list all",
              required = false)
          String q,
      @ToolArg(description = "Who said it, by any name", required = false) String speaker,
      @ToolArg(
              description =
                  "The people, organizations, AI models or topics that it is about, by any name; all must match",
              required = false)
          List<String> about,
      @ToolArg(
              description = "The stance toward the subjects in about, or toward any subject",
              required = false)
          String stance,
      @ToolArg(
              description = "Said on or after this EDTF date: 2023, 2023-02 or 2023-02-14",
              required = false)
          String from,
      @ToolArg(description = "Said on or before this EDTF date", required = false) String to,
      @ToolArg(
              description =
                  "possible (default): may have been said in the window; certain: only what surely was",
              required = false)
          String dates,
      @ToolArg(description = "The most statements to return; 10 by default", required = false)
          Integer limit,
      @ToolArg(description = "The next of the page before", required = false) String cursor) {
    StatementQuery query = new StatementQuery();
    query.q = Arguments.text("q", q);
    query.speaker = Arguments.text("speaker", speaker);
    query.about = Arguments.texts("about", about);
    query.stance = Arguments.constant(Stance.class, stance);
    query.from = Arguments.date("from", from);
    query.to = Arguments.date("to", to);
    query.dates = Arguments.orElse(Arguments.constant(DateMatch.class, dates), query.dates);
    query.limit = Arguments.orElse(limit, DEFAULT_LIMIT);
    query.cursor = cursor;
    StatementList list = statements.list(NextPage.QUERY, query);
    return Detail.fit(json, Detail.OF_ITEMS, detail -> FoundStatements.of(list, detail, links));
  }
}
