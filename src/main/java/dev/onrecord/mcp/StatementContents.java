package dev.onrecord.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.JsonRpcErrorCodes;
import io.quarkiverse.mcp.server.McpException;
import io.quarkiverse.mcp.server.RequestUri;
import io.quarkiverse.mcp.server.ResourceTemplate;
import io.quarkiverse.mcp.server.TextResourceContents;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;

/** Statements as resources: what {@link GetStatementTool} returns. */
@Singleton
class StatementContents {

  private final GetStatementTool statements;
  private final ObjectMapper json;

  StatementContents(GetStatementTool statements, ObjectMapper json) {
    this.statements = statements;
    this.json = json;
  }

  @ResourceTemplate(
      name = "statement",
      title = "A statement",
      description = "A statement with its whole text and its sources, as get_statement returns it",
      uriTemplate = "onrecord://statements/{id}",
      mimeType = MediaType.APPLICATION_JSON)
  TextResourceContents statement(String id, RequestUri uri) throws JsonProcessingException {
    try {
      return new TextResourceContents(
          uri.value(),
          json.writeValueAsString(statements.get(id)),
          MediaType.APPLICATION_JSON,
          null);
    } catch (ToolCallException refused) {
      throw new McpException(refused.getMessage(), JsonRpcErrorCodes.RESOURCE_NOT_FOUND);
    }
  }
}
