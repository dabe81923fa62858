package dev.onrecord.check.compare;

import java.util.Comparator;
import java.util.List;

/** Renders a quotation with its alterations as HTML. */
public final class Markup {

  private Markup() {}

  /** The part of the quotation that a match covers, with {@code <ins>} and {@code <del>}. */
  public static String of(Match match) {
    String quote = match.quote().text();
    String text = match.wording().words().text();
    boolean isAll = match.run().from() == 0 && match.run().to() == match.quote().size();
    int at = isAll ? 0 : match.quote().word(match.run().from()).start();
    int end = isAll ? quote.length() : match.quote().word(match.run().to() - 1).end();
    List<Difference> altering =
        match.differences().stream()
            .filter(difference -> difference.kind().alters())
            .sorted(Comparator.comparing(difference -> difference.quote().start()))
            .toList();
    StringBuilder html = new StringBuilder(quote.length() + 64);
    for (Difference difference : altering) {
      escape(html, quote.substring(at, Math.max(at, difference.quote().start())));
      at = Math.max(at, difference.quote().end());
      String left = difference.isOwn() ? "" : difference.text().in(text);
      // The next word follows without a space.
      element(html, "del", difference.op() == Difference.Op.DELETE ? left + " " : left);
      element(html, "ins", difference.quote().in(quote));
    }
    escape(html, quote.substring(at, Math.max(at, end)));
    return html.toString();
  }

  private static void element(StringBuilder html, String name, String content) {
    if (!content.isEmpty()) {
      html.append('<').append(name).append('>');
      escape(html, content);
      html.append("</").append(name).append('>');
    }
  }

  private static void escape(StringBuilder html, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
