package dev.onrecord.exchange.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.StringEscapeUtils;

/** Renders a statement as HTML, with everything from the record escaped. */
final class FeedHtml {

  private static final Map<String, String> FORMS =
      Map.of(
          "direct",
          "in these words",
          "indirect",
          "a paraphrase",
          "mixed",
          "a paraphrase with quotations");

  private final JsonNode statement;
  private final URI base;

  FeedHtml(JsonNode statement, URI base) {
    this.statement = statement;
    this.base = base;
  }

  @Override
  public String toString() {
    StringBuilder html = new StringBuilder();
    if (FeedEntry.isWithdrawn(statement)) {
      html.append("<p><strong>Withdrawn").append(reason()).append("</strong></p>");
    }
    html.append("<blockquote><p>")
        .append(text(statement.get("text")).replace("\n", "<br/>"))
        .append("</p></blockquote><p>")
        .append(link(statement.get("speaker").get("self"), text(statement.at("/speaker/name"))))
        .append(", ")
        .append(text(statement.get("said")))
        .append(" (")
        .append(String.join(", ", context()))
        .append(")</p><ul>");
    for (JsonNode appearance : statement.get("appearances")) {
      html.append("<li>").append(source(appearance.get("source"))).append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private String reason() {
    JsonNode withdrawal = statement.path("withdrawal");
    String reason = withdrawal.has("reason") ? " as " + text(withdrawal.get("reason")) : "";
    return withdrawal.has("note") ? reason + ": " + text(withdrawal.get("note")) : reason;
  }

  private List<String> context() {
    List<String> context = new ArrayList<>();
    context.add(FORMS.get(statement.get("form").asText()));
    context.add(statement.get("medium").asText().replace('_', ' '));
    if (statement.has("venue")) {
      context.add(text(statement.get("venue")));
    }
    return context;
  }

  private String source(JsonNode source) {
    String title = text(source.get("title"));
    List<String> parts = new ArrayList<>();
    parts.add(source.has("url") ? link(source.get("url"), title) : title);
    if (source.has("publisher")) {
      parts.add(text(source.at("/publisher/name")));
    }
    if (source.has("published")) {
      parts.add(text(source.get("published")));
    }
    return String.join(", ", parts);
  }

  private String link(JsonNode url, String html) {
    String absolute = base.resolve(url.asText()).toString();
    return "<a href=\"%s\">%s</a>".formatted(StringEscapeUtils.escapeXml11(absolute), html);
  }

  private static String text(JsonNode text) {
    return StringEscapeUtils.escapeXml11(text.asText());
  }
}
