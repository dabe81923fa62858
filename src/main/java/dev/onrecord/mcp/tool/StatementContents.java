package dev.onrecord.mcp.tool;

import io.quarkiverse.mcp.server.JsonRpcErrorCodes;
import io.quarkiverse.mcp.server.McpException;
import io.quarkiverse.mcp.server.RequestUri;
import io.quarkiverse.mcp.server.ResourceTemplate;
import io.quarkiverse.mcp.server.TextResourceContents;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;

/** Statements as resources: what {@link GetStatementTool} returns. */
@Singleton
class StatementContents {

  private final GetStatementTool statements;
  private final ToolResults results;

  StatementContents(GetStatementTool statements, ToolResults results) {
    this.statements = statements;
    this.results = results;
  }

  @ResourceTemplate(
      name = "statement",
      title = "A statement",
      description = "A statement with its whole text and its sources, as get_statement returns it",
      uriTemplate = "onrecord://statements/{id}",
      mimeType = MediaType.APPLICATION_JSON)
  TextResourceContents statement(String id, RequestUri uri) {
    try {
      return new TextResourceContents(
          uri.value(),
          new String(results.write(statements.get(id)), StandardCharsets.UTF_8),
          MediaType.APPLICATION_JSON,
          null);
    } catch (ToolCallException refused) {
      throw new McpException(refused.getMessage(), JsonRpcErrorCodes.RESOURCE_NOT_FOUND);
    }
  }
}
