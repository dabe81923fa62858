package dev.onrecord.mcp.tool;

import dev.onrecord.mcp.AssistantTool;
import dev.onrecord.mcp.ToolArguments;
import dev.onrecord.position.PositionList;
import dev.onrecord.position.PositionQuery;
import dev.onrecord.position.Positions;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolGuardrails;
import jakarta.inject.Singleton;

/** Reads positions. */
@Singleton
@AssistantTool
class GetPositionsTool {

  /** The most shifts of a position that are read. */
  private static final int SHIFTS = 20;

  private final Positions positions;
  private final ToolResults results;

  GetPositionsTool(Positions positions, ToolResults results) {
    this.positions = positions;
    this.results = results;
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
      @ToolArg(description = Arguments.SINCE, required = false) String from,
      @ToolArg(description = Arguments.UNTIL, required = false) String to,
      @ToolArg(description = Arguments.DATES, required = false) String dates,
      @ToolArg(description = "The most positions to return; 10 by default", required = false)
          Integer limit,
      @ToolArg(description = Arguments.CURSOR, required = false) String cursor) {
    PositionQuery query = new PositionQuery();
    query.speaker = Arguments.text("speaker", speaker);
    query.about = Arguments.text("subject", subject);
    Arguments.window(query, from, to, dates, limit, cursor);
    PositionList list = positions.list(NextPage.QUERY, query, SHIFTS);
    return results.ofItems((detail, links) -> FoundPositions.of(list, detail, links));
  }
}
