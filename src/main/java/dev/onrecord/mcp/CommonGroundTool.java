package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.position.CommonGround;
import dev.onrecord.position.CommonGroundQuery;
import dev.onrecord.position.CommonGroundView;
import dev.onrecord.statement.query.DateMatch;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolGuardrails;
import jakarta.inject.Singleton;
import java.util.List;

/** Compares speakers. */
@Singleton
@AssistantTool
class CommonGroundTool {

  private static final int DEFAULT_LIMIT = 10;

  private final CommonGround commonGround;
  private final ObjectMapper json;
  private final PageLinks links;

  CommonGroundTool(CommonGround commonGround, ObjectMapper json, PageLinks links) {
    this.commonGround = commonGround;
    this.json = json;
    this.links = links;
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
      @ToolArg(description = "Count only statements since this EDTF date", required = false)
          String from,
      @ToolArg(description = "Count only statements until this EDTF date", required = false)
          String to,
      @ToolArg(
              description =
                  "possible (default): statements that may be in the window; certain: only those that surely are",
              required = false)
          String dates,
      @ToolArg(description = "The most subjects to return; 10 by default", required = false)
          Integer limit,
      @ToolArg(description = "The next of the page before", required = false) String cursor) {
    CommonGroundQuery query = new CommonGroundQuery();
    query.speaker = Arguments.texts("speakers", speakers);
    query.from = Arguments.date("from", from);
    query.to = Arguments.date("to", to);
    query.dates = Arguments.orElse(Arguments.constant(DateMatch.class, dates), query.dates);
    query.limit = Arguments.orElse(limit, DEFAULT_LIMIT);
    query.cursor = cursor;
    CommonGroundView view = commonGround.of(NextPage.QUERY, query);
    return Detail.fit(json, Detail.OF_ITEMS, detail -> SharedGround.of(view, detail, links));
  }
}
