package dev.onrecord.mcp;

import io.quarkiverse.mcp.server.Prompt;
import io.quarkiverse.mcp.server.PromptArg;
import io.quarkiverse.mcp.server.PromptMessage;
import jakarta.inject.Singleton;

/** A question to start from. */
@Singleton
class QuestionPrompt {

  @Prompt(
      name = "what_did_they_say",
      title = "What did X say about Y?",
      description = "Asks what somebody said about something, with quotations and sources")
  PromptMessage ask(
      @PromptArg(description = "Who, by any name") String who,
      @PromptArg(description = "About whom or what, by any name or in words") String what) {
    return PromptMessage.withUserRole(
        """
        What did %s say about %s? Search the record with search_statements. Quote only statements whose form is direct, \
        give the date of each as exactly as the record has it and no more exactly, and cite its page. If the record has \
        nothing, say so."""
            .formatted(Detail.NAME.shortenName(who), Detail.NAME.shortenName(what)));
  }
}
