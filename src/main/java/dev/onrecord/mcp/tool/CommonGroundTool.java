package dev.onrecord.mcp.tool;

import dev.onrecord.mcp.AssistantTool;
import dev.onrecord.mcp.ToolArguments;
import dev.onrecord.position.CommonGround;
import dev.onrecord.position.CommonGroundQuery;
import dev.onrecord.position.CommonGroundView;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolGuardrails;
import jakarta.inject.Singleton;
import java.util.List;

/** Compares speakers. */
@Singleton
@AssistantTool
class CommonGroundTool {

  private final CommonGround commonGround;
  private final ToolResults results;

  CommonGroundTool(CommonGround commonGround, ToolResults results) {
    this.commonGround = commonGround;
    this.results = results;
  }

  @Tool(
      name = "common_ground",
      title = "Compare speakers",
      description =
          "Where 2 to 10 speakers agree, where they differ, and where they cannot be compared. Use it for \"What do X and Y"
              + " agree on?\". Silence is never agreement.",
      annotations =
          @Tool.Annotations(
              title = "Compare speakers",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      structuredContent = true)
  @ToolGuardrails(input = ToolArguments.class)
  SharedGround find(
      @ToolArg(description = "The speakers to compare, each by any name") List<String> speakers,
      @ToolArg(description = Arguments.SINCE, required = false) String from,
      @ToolArg(description = Arguments.UNTIL, required = false) String to,
      @ToolArg(description = Arguments.DATES, required = false) String dates,
      @ToolArg(description = "The most subjects to return; 10 by default", required = false)
          Integer limit,
      @ToolArg(description = Arguments.CURSOR, required = false) String cursor) {
    CommonGroundQuery query = new CommonGroundQuery();
    query.speaker = Arguments.texts("speakers", speakers);
    Arguments.window(query, from, to, dates, limit, cursor);
    CommonGroundView view = commonGround.of(NextPage.QUERY, query);
    return results.ofItems((detail, links) -> SharedGround.of(view, detail, links));
  }
}
