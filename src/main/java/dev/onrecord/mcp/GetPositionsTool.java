package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.position.PositionList;
import dev.onrecord.position.PositionQuery;
import dev.onrecord.position.Positions;
import dev.onrecord.statement.query.DateMatch;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolGuardrails;
import jakarta.inject.Singleton;

/** Reads positions. */
@Singleton
@AssistantTool
class GetPositionsTool {

  private static final int DEFAULT_LIMIT = 10;

  /** The most shifts of a position that are read. */
  private static final int SHIFTS = 20;

  private final Positions positions;
  private final ObjectMapper json;
  private final PageLinks links;

  GetPositionsTool(Positions positions, ObjectMapper json, PageLinks links) {
    this.positions = positions;
    this.json = json;
    this.links = links;
  }

  @Tool(
      name = "get_positions",
      title = "Read positions",
      description =
          "Where a speaker stands toward subjects, or where all speakers stand toward one subject, with changes over time and"
              + " evidence. Use it for \"Where does X stand on Y?\" and \"Who is for Y?\". Give a speaker, a subject, or both.",
      annotations =
          @Tool.Annotations(
              title = "Read positions",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      structuredContent = true)
  @ToolGuardrails(input = ToolArguments.class)
  FoundPositions get(
      @ToolArg(description = "Whose positions, by any name", required = false) String speaker,
      @ToolArg(name = "subject", description = "Toward whom or what, by any name", required = false)
          String subject,
      @ToolArg(description = "Count only statements since this EDTF date", required = false)
          String from,
      @ToolArg(description = "Count only statements until this EDTF date", required = false)
          String to,
      @ToolArg(
              description =
                  "possible (default): statements that may be in the window; certain: only those that surely are",
              required = false)
          String dates,
      @ToolArg(description = "The most positions to return; 10 by default", required = false)
          Integer limit,
      @ToolArg(description = "The next of the page before", required = false) String cursor) {
    PositionQuery query = new PositionQuery();
    query.speaker = Arguments.text("speaker", speaker);
    query.about = Arguments.text("subject", subject);
    query.from = Arguments.date("from", from);
    query.to = Arguments.date("to", to);
    query.dates = Arguments.orElse(Arguments.constant(DateMatch.class, dates), query.dates);
    query.limit = Arguments.orElse(limit, DEFAULT_LIMIT);
    query.cursor = cursor;
    PositionList list = positions.list(NextPage.QUERY, query, SHIFTS);
    return Detail.fit(json, Detail.OF_ITEMS, detail -> FoundPositions.of(list, detail, links));
  }
}
