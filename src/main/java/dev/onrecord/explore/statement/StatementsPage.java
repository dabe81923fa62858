package dev.onrecord.explore.statement;

import dev.onrecord.explore.chart.DateSign;
import dev.onrecord.explore.view.Labels;
import dev.onrecord.explore.view.PageQuery;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.explore.view.SubjectLink;
import dev.onrecord.platform.page.Total;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of statements that match a query.
 *
 * @param total null if it was not asked for
 * @param correction null unless a misspelled word finds nothing
 * @param notice what of the query is ignored, or null
 * @param meant the subjects that the searched words name
 * @param next the URL of the next page, or null
 * @param isWithoutCounts whether facets are missing because the index is not ready
 */
public record StatementsPage(
    PageQuery query,
    List<Item> items,
    Total total,
    List<Chip> chips,
    List<FacetGroup> facets,
    List<YearBar> years,
    Correction correction,
    String notice,
    List<SubjectLink> meant,
    String next,
    boolean isWithoutCounts,
    Links links) {

  /**
   * A statement.
   *
   * @param html the card as HTML, with matching words highlighted
   */
  public record Item(StatementCard card, String html) {}

  /** A condition of the query, with a link to the page without it. */
  public record Chip(String name, String value, String href) {}

  public record Correction(String q, String href) {}

  /** The number of statements certainly made in a year, as a bar. */
  public record YearBar(String year, long count, String x, String width, String y, String height) {}

  /** The same result in other formats. */
  public record Links(String json, String csv, String atom) {}

  /** The number of statements in words. */
  public String count() {
    if (total == null) {
      return Labels.count(items.size(), "statement", "statements") + " on this page";
    }
    String number = Labels.count(total.value(), "statement", "statements");
    return total.exact() ? number : "more than " + number;
  }

  /** The speaker as asked for, by whichever parameter. */
  public String speaker() {
    return Stream.of("speaker", "person", "organization")
        .map(query::value)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  public String about() {
    return Stream.of("about", "topic", "model")
        .map(query::value)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  public boolean isCertain() {
    return query.value("dates").equals("certain");
  }

  public String firstYear() {
    return years.get(0).year();
  }

  public String lastYear() {
    return years.get(years.size() - 1).year();
  }

  public List<Filters.Option> stances() {
    return Filters.stances();
  }

  public List<Filters.Option> forms() {
    return Filters.forms();
  }

  public List<Filters.Option> media() {
    return Filters.media();
  }

  public List<Filters.Option> sorts() {
    return Filters.sorts();
  }

  /** The conditions of the query in words. */
  public String conditions() {
    return chips.stream()
        .map(chip -> chip.name().toLowerCase(Locale.ROOT) + " " + chip.value())
        .collect(Collectors.joining(", "));
  }

  /** How many of the dates on this page are not exact. */
  public long inexact() {
    return items.stream().filter(item -> item.card.said().sign() != DateSign.EXACT).count();
  }
}
