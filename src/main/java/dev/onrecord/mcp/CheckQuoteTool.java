package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.check.CheckQuery;
import dev.onrecord.check.CheckView;
import dev.onrecord.check.Checks;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolGuardrails;
import jakarta.inject.Singleton;

/** Checks a quotation. */
@Singleton
@AssistantTool
class CheckQuoteTool {

  private final Checks checks;
  private final ObjectMapper json;
  private final PageLinks links;

  CheckQuoteTool(Checks checks, ObjectMapper json, PageLinks links) {
    this.checks = checks;
    this.json = json;
    this.links = links;
  }

  @Tool(
      name = "check_quote",
      title = "Check a quotation",
      description =
          "Compares a quotation word by word with the record: whether somebody said it, in these words, and what differs."
              + " Use it for questions such as \"Did X really say …?\", and before repeating any quotation.",
      annotations =
          @Tool.Annotations(
              title = "Check a quotation",
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      structuredContent = true)
  @ToolGuardrails(input = ToolArguments.class)
  CheckedQuote check(
      @ToolArg(description = "The quotation, without the quotation marks around it") String quote,
      @ToolArg(
              description = "Who supposedly said it, by any name; it does not narrow the search",
              required = false)
          String speaker,
      @ToolArg(description = "Only statements in this language (BCP 47)", required = false)
          String language,
      @ToolArg(description = "Only statements said on or after this EDTF date", required = false)
          String from,
      @ToolArg(description = "Only statements said on or before this EDTF date", required = false)
          String to) {
    CheckQuery query = new CheckQuery();
    query.speaker = Arguments.text("speaker", speaker);
    query.language = Arguments.text("language", language);
    query.from = Arguments.date("from", from);
    query.to = Arguments.date("to", to);
    CheckView view = checks.check(quote, query);
    return Detail.fit(json, Detail.OF_ITEMS, detail -> CheckedQuote.of(view, detail, links));
  }
}
