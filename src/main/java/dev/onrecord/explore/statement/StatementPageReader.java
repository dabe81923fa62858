package dev.onrecord.explore.statement;

import dev.onrecord.change.HistoryList;
import dev.onrecord.change.HistoryQuery;
import dev.onrecord.check.MergedWordings;
import dev.onrecord.explore.view.Citation;
import dev.onrecord.explore.view.HistoryRow;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.view.RenderedStatement;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Assembles the page of a statement. */
@Singleton
public class StatementPageReader {

  private static final int CHANGES = 20;

  private final Statements statements;
  private final MergedWordings wordings;

  StatementPageReader(Statements statements, MergedWordings wordings) {
    this.statements = statements;
    this.wordings = wordings;
  }

  /** The statement at an id, or a problem if the user may not see one there. */
  public StatementCard card(String id) {
    return StatementCard.of(statements.items().view(id));
  }

  public StatementPage page(String id, URI base) {
    RenderedStatement statement = statements.items().view(id);
    StatementCard card = StatementCard.of(statement);
    HistoryQuery query = new HistoryQuery();
    query.limit = CHANGES;
    HistoryList history =
        statements.items().history(new CanonicalQuery(card.api(), new TreeMap<>()), id, query);
    String url = PageUrls.absolute(base, card.href());
    return new StatementPage(
        card,
        url,
        PageUrls.absolute(base, card.embed()),
        Citation.of(card, url),
        history.items().stream().map(HistoryRow::of).toList(),
        history.next() == null,
        replied(card),
        merged(statement.id()));
  }

  /** The statement that one replies to: its own JSON does not say whether these are exact words. */
  private StatementCard replied(StatementCard card) {
    if (card.reply() == null || card.reply().statement() == null) {
      return null;
    }
    String href = card.reply().statement();
    UUID id = UUID.fromString(href.substring(href.lastIndexOf('/') + 1));
    return statements.views(List.of(id)).stream().map(StatementCard::of).findFirst().orElse(null);
  }

  private List<StatementCard> merged(UUID id) {
    return statements.views(wordings.of(id)).stream().map(StatementCard::of).toList();
  }
}
