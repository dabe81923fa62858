package dev.onrecord.explore.statement;

import dev.onrecord.explore.view.Rendering;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.statement.query.StatementListItem;
import dev.onrecord.statement.view.RenderedStatement;
import jakarta.inject.Singleton;

/** Renders statements for pages with many, once per version like their JSON. */
@Singleton
class ListedCards {

  /** The approximate size of a card without its HTML, in bytes. */
  private static final int WEIGHT = 2_500;

  private final VersionedCache<Key, StatementsPage.Item> cache;

  /** The JSON is compared by identity: an edit makes another one. */
  private record Key(RenderedStatement statement, boolean unnamed) {}

  ListedCards(Caches caches) {
    this.cache = caches.bounded("cards", (key, item) -> WEIGHT + 2 * item.html().length());
  }

  /**
   * A statement of a list.
   *
   * @param unnamed whether the page names the speaker already
   */
  StatementsPage.Item of(StatementListItem item, boolean unnamed) {
    Key key = new Key(item.statement(), unnamed);
    return item.highlight() == null
        ? cache.get(key, () -> 0, each -> render(each, null))
        : render(key, item.highlight());
  }

  private static StatementsPage.Item render(Key key, String highlight) {
    StatementCard card = StatementCard.of(key.statement);
    return new StatementsPage.Item(
        card, Rendering.text(StatementTemplates.card(card, highlight, key.unnamed)));
  }
}
