package dev.onrecord.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.Action;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.statement.query.QueryReader;
import dev.onrecord.statement.query.StatementFilter;
import dev.onrecord.statement.query.StatementLists;
import dev.onrecord.statement.query.StatusFilter;
import dev.onrecord.statement.view.RenderedStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes messages of the changes that match the search of a webhook. */
@ApplicationScoped
class WebhookMessages {

  /** The number of changes compared at once. */
  private static final int PAGE = 100;

  private final Jdbc jdbc;
  private final LatestSeq latest;
  private final Webhooks webhooks;
  private final QueryReader queries;
  private final StatementLists statements;
  private final ObjectMapper json;

  WebhookMessages(
      Jdbc jdbc,
      LatestSeq latest,
      Webhooks webhooks,
      QueryReader queries,
      StatementLists statements,
      ObjectMapper json) {
    this.jdbc = jdbc;
    this.latest = latest;
    this.webhooks = webhooks;
    this.queries = queries;
    this.statements = statements;
    this.json = json;
  }

  /**
   * The messages of some changes.
   *
   * @param last the last of these changes
   */
  record Page(List<Numbered> messages, long last) {}

  /** A message, and the change that it is about. */
  record Numbered(long seq, WebhookSender.Message message) {}

  /** The messages of the changes after one; the same page again if there are none yet. */
  @ActivateRequestContext
  public Page after(Webhook webhook, long seq) {
    StatementFilter filter =
        // A withdrawal is news too. Drafts are left out below.
        queries.read(webhooks.search(webhook).query()).filter().withStatus(StatusFilter.ANY);
    long visible = Math.min(latest.seq(), statements.searchableSeq(filter));
    List<LogEntry> entries =
        LogEntry.after(jdbc, seq, PAGE).entries().stream()
            .filter(entry -> entry.seq() <= visible)
            .toList();
    if (entries.isEmpty()) {
      return new Page(List.of(), seq);
    }
    List<LogEntry> changes =
        entries.stream()
            .filter(entry -> entry.type() == EntityType.STATEMENT && !entry.hidden())
            .toList();
    Map<UUID, RenderedStatement> matching =
        statements.matching(
            filter, changes.stream().map(entry -> UUID.fromString(entry.id())).distinct().toList());
    List<Numbered> messages = new ArrayList<>();
    for (LogEntry change : changes) {
      RenderedStatement statement = matching.get(UUID.fromString(change.id()));
      // Nobody knows who got a statement that is erased, so all are told.
      boolean erased = change.action() == Action.REDACTED;
      if (erased || statement != null && !statement.isDraft()) {
        messages.add(new Numbered(change.seq(), message(webhook, change, statement)));
      }
    }
    return new Page(messages, entries.get(entries.size() - 1).seq());
  }

  private WebhookSender.Message message(
      Webhook webhook, LogEntry change, RenderedStatement statement) {
    Event event =
        new Event(
            "statement." + change.action().name().toLowerCase(Locale.ROOT),
            change.at(),
            new Data(change.seq(), "/statements/" + change.id(), statement));
    try {
      // The same for each attempt, so that receivers can skip what they have.
      return new WebhookSender.Message(
          webhook.id + "." + change.seq(), json.writeValueAsBytes(event));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The body of a message, in the structure that Standard Webhooks recommends. */
  private record Event(String type, Instant timestamp, Data data) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Data(long seq, String self, RenderedStatement statement) {}
}
