package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.view.RenderedStatement;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolGuardrails;
import jakarta.inject.Singleton;

/** Reads a statement. */
@Singleton
@AssistantTool
class GetStatementTool {

  private final Statements statements;
  private final ObjectMapper json;
  private final PageLinks links;

  GetStatementTool(Statements statements, ObjectMapper json, PageLinks links) {
    this.statements = statements;
    this.json = json;
    this.links = links;
  }

  @Tool(
      name = "get_statement",
      title = "Read a statement",
      description =
          "Reads one statement with its whole text and its sources, by an id that another tool returned. Use it before"
              + " quoting a statement or citing its source.",
      annotations =
          @Tool.Annotations(
              title = "Read a statement",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      structuredContent = true)
  @ToolGuardrails(input = ToolArguments.class)
  StatementDetails get(@ToolArg(description = "The id of the statement") String id) {
    RenderedStatement statement = statements.items().view(id);
    return Detail.fit(json, Detail.OF_ONE, detail -> StatementDetails.of(statement, detail, links));
  }
}
