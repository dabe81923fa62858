package dev.onrecord.explore.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.explore.chart.DateSign;
import dev.onrecord.explore.chart.ShownDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A statement in the formats in which texts cite. The speaker's name is one unit: the record does
 * not know which part of it is the family name.
 */
public record Citation(String apa, String bibtex, String csl, String wikipedia) {

  /** The length of a title, in characters. */
  private static final int TITLE = 100;

  private static final Map<Character, String> TEX =
      Map.ofEntries(
          Map.entry('\\', "\\textbackslash{}"),
          Map.entry('{', "\\{"),
          Map.entry('}', "\\}"),
          Map.entry('$', "\\$"),
          Map.entry('&', "\\&"),
          Map.entry('#', "\\#"),
          Map.entry('_', "\\_"),
          Map.entry('%', "\\%"),
          Map.entry('~', "\\textasciitilde{}"),
          Map.entry('^', "\\textasciicircum{}"));

  public static Citation of(StatementCard card, String url) {
    StatementCard.Report report = card.reports().isEmpty() ? null : card.reports().get(0);
    return new Citation(
        apa(card, report, url), bibtex(card, url), csl(card, url), wikipedia(card, report, url));
  }

  private static String occasion(StatementCard card) {
    return card.venue() == null ? card.mediumWords() : card.mediumWords() + ", " + card.venue();
  }

  private static String date(ShownDate said) {
    return ShownDate.withoutIn(said.words());
  }

  private static String apa(StatementCard card, StatementCard.Report report, String url) {
    String reported =
        report == null || report.isPrimary() ? "" : " Reported in “" + report.title() + "”.";
    return "%s (%s). %s [%s].%s%s OnRecord. %s"
        .formatted(
            card.speaker().name(),
            date(card.said()),
            card.excerpt(TITLE),
            occasion(card),
            reported,
            withdrawn(card).map(" %s."::formatted).orElse(""),
            url);
  }

  private static String bibtex(StatementCard card, String url) {
    return """
        @misc{onrecord-%s,
          author = {{%s}},
          title = {%s},
          date = {%s},
          howpublished = {%s},
          note = {%s},
          url = {%s}
        }"""
        .formatted(
            card.id(),
            tex(card.speaker().name()),
            tex(card.excerpt(TITLE)),
            card.said().date().text(),
            tex(occasion(card)),
            tex(
                card.formWords()
                    + ", said "
                    + card.said().words()
                    + withdrawn(card).map(". "::concat).orElse("")),
            url);
  }

  private static Optional<String> withdrawn(StatementCard card) {
    return Optional.ofNullable(card.withdrawal())
        .map(withdrawal -> "Withdrawn from the record as " + withdrawal.reason());
  }

  private static String tex(String text) {
    return text.chars()
        .mapToObj(c -> TEX.getOrDefault((char) c, String.valueOf((char) c)))
        .collect(Collectors.joining());
  }

  private static String csl(StatementCard card, String url) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("id", card.id()).put("type", "speech");
    item.putArray("author").addObject().put("literal", card.speaker().name());
    item.put("title", card.excerpt(TITLE)).put("genre", card.mediumWords());
    if (card.venue() != null) {
      item.put("event-title", card.venue());
    }
    withdrawn(card).ifPresent(note -> item.put("note", note));
    item.set("issued", issued(card.said()));
    item.put("archive", "OnRecord").put("language", card.language()).put("URL", url);
    return item.toPrettyString();
  }

  /** CSL has parts for a plain date; any other date stays words. */
  private static ObjectNode issued(ShownDate said) {
    ObjectNode issued = JsonNodeFactory.instance.objectNode();
    if (said.machine() == null) {
      return issued.put("literal", said.words());
    }
    ArrayNode parts = issued.putArray("date-parts").addArray();
    boolean isDay = said.sign() == DateSign.EXACT;
    String day = isDay ? said.machine().substring(0, "2024-07-23".length()) : said.machine();
    for (String part : day.split("-")) {
      parts.add(Integer.parseInt(part));
    }
    return issued;
  }

  private static String wikipedia(StatementCard card, StatementCard.Report report, String url) {
    boolean hasPage = report != null && report.url() != null;
    return "{{cite web |author=%s |date=%s |title=%s |url=%s%s |via=OnRecord |quote=%s}}"
        .formatted(
            wiki(card.speaker().name()),
            wiki(date(card.said())),
            wiki(
                withdrawn(card).map("%s: "::formatted).orElse("")
                    + (hasPage ? report.title() : card.excerpt(TITLE))),
            hasPage ? wiki(report.url()) : url,
            report == null || report.publisher() == null
                ? ""
                : " |publisher=" + wiki(report.publisher().name()),
            wiki(card.text()));
  }

  /** A value in a template: none of its characters ends the value or begins other markup. */
  private static String wiki(String text) {
    return text.replace("\n", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("|", "{{!}}")
        .replace("[", "&#91;")
        .replace("]", "&#93;")
        .replace("{{!}}", "\u0000")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("\u0000", "{{!}}");
  }
}
