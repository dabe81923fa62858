package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.SubjectType;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolGuardrails;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Finds subjects by name. */
@Singleton
@AssistantTool
class FindNamesTool {

  private static final int DEFAULT_LIMIT = 10;

  private final Names names;
  private final ObjectMapper json;
  private final PageLinks links;

  FindNamesTool(Names names, ObjectMapper json, PageLinks links) {
    this.names = names;
    this.json = json;
    this.links = links;
  }

  @Tool(
      name = "find_names",
      title = "Find names",
      description =
          "Finds people, organizations, AI models and topics on record by a part of their name, also misspelled. Use it when"
              + " another tool says that a name is unknown or ambiguous, or to see whether somebody is on record.",
      annotations =
          @Tool.Annotations(
              title = "Find names",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      structuredContent = true)
  @ToolGuardrails(input = ToolArguments.class)
  FoundNames find(
      @ToolArg(description = "The name, or the beginning of it") String name,
      @ToolArg(description = "Only subjects of this type", required = false) String type,
      @ToolArg(description = "The most subjects to return; 10 by default", required = false)
          Integer limit) {
    SubjectType only = Arguments.constant(SubjectType.class, type);
    List<Names.Suggestion> found =
        names.suggest(
            Arguments.text("name", name),
            only == null ? Names.anyType() : Set.of(only),
            Arguments.orElse(limit, DEFAULT_LIMIT));
    return Detail.fit(json, Detail.OF_ITEMS, detail -> FoundNames.of(found, detail, links));
  }
}
