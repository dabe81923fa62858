package dev.onrecord.explore.statement;

import dev.onrecord.explore.view.Rendering;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.statement.query.StatementListItem;
import dev.onrecord.statement.view.RenderedStatement;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Renders statements for pages with many, once per version like their JSON. */
@Singleton
class ListedCards {

  /** The approximate size of a card without its HTML, in bytes. */
  private static final int WEIGHT = 2_500;

  private final VersionedCache<Key, Rendered> cache;

  private record Key(UUID id, boolean unnamed) {}

  private record Rendered(RenderedStatement statement, StatementsPage.Item item) {}

  ListedCards(Caches caches) {
    this.cache =
        caches.bounded(
            "cards",
            (key, rendered) ->
                WEIGHT + rendered.statement.json().length() + 2 * rendered.item.html().length());
  }

  /**
   * A statement of a list.
   *
   * @param unnamed whether to leave out the speaker, whom the page's heading names
   */
  StatementsPage.Item of(StatementListItem item, boolean unnamed) {
    RenderedStatement statement = item.statement();
    if (item.highlight() != null) {
      return render(statement, item.highlight(), unnamed);
    }
    Key key = new Key(statement.id(), unnamed);
    Rendered known = cache.getIfCurrent(key);
    // An edit, or a new name of a subject, makes another one.
    if (known != null && known.statement == statement) {
      return known.item;
    }
    StatementsPage.Item rendered = render(statement, null, unnamed);
    cache.put(key, new Rendered(statement, rendered), () -> true);
    return rendered;
  }

  private static StatementsPage.Item render(
      RenderedStatement statement, String highlight, boolean unnamed) {
    StatementCard card = StatementCard.of(statement);
    return new StatementsPage.Item(
        card, Rendering.text(StatementTemplates.card(card, highlight, unnamed)));
  }
}
