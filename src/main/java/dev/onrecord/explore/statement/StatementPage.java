package dev.onrecord.explore.statement;

import dev.onrecord.explore.view.Citation;
import dev.onrecord.explore.view.HistoryRow;
import dev.onrecord.explore.view.Markup;
import dev.onrecord.explore.view.StatementCard;
import java.util.List;

/**
 * The page of a statement.
 *
 * @param url its absolute URL
 * @param history its changes, newest first
 * @param isHistoryWhole whether all changes are shown
 * @param replied the statement that it replies to, or null
 * @param wordings the texts of statements that were merged into it
 */
public record StatementPage(
    StatementCard card,
    String url,
    String embedUrl,
    Citation citation,
    List<HistoryRow> history,
    boolean isHistoryWhole,
    StatementCard replied,
    List<StatementCard> wordings) {

  /** The length of a title, in characters. */
  private static final int TITLE = 60;

  public String title() {
    return card.speaker().name() + ": " + card.excerpt(TITLE);
  }

  /** What another page contains to show the card. */
  public String frame() {
    return frame(EmbedCard.WIDTH, EmbedCard.HEIGHT);
  }

  String frame(int width, int height) {
    return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\"></iframe>"
        .formatted(
            Markup.escape(embedUrl),
            Markup.escape("A statement by %s on OnRecord".formatted(card.speaker().name())),
            width,
            height);
  }
}
