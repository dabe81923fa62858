package dev.onrecord.explore.statement;

import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.StatementCard;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as a card in the page of somebody else.
 *
 * @param url the absolute URL of the page of the statement
 */
public record EmbedCard(StatementCard card, String url) {

  static final int WIDTH = 560;
  static final int HEIGHT = 360;

  private static final Pattern STATEMENT =
      Pattern.compile("(?:/explore|/embed)?/statements/([0-9a-fA-F-]{36})/?");

  /** The URL of the oEmbed description of a page. */
  static String oembed(URI base, String page) {
    return PageUrls.absolute(
        base, "/oembed?format=json&url=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
  }

  /** The id of the statement that a URL of this service shows. */
  static Optional<String> statement(URI base, String url) {
    String root = PageUrls.absolute(base, "");
    if (!url.startsWith(root)) {
      return Optional.empty();
    }
    Matcher path = STATEMENT.matcher(url.substring(root.length()).replaceFirst("[?#].*", ""));
    return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
  }
}
