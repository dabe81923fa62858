package dev.onrecord.explore.statement;

import dev.onrecord.explore.view.Labels;
import dev.onrecord.explore.view.PageQuery;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.statement.query.Facet;
import dev.onrecord.statement.query.Facets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The values of a field, each with the number of statements and a link that narrows to it.
 *
 * @param more the link to what is not shown, or null if all values are
 */
public record FacetGroup(String title, List<Value> values, More more) {

  public static final String SPEAKER = "Speaker";
  public static final String SUBJECT = "Subject";

  /** The most values shown beside others; a page of one facet shows all that the API counts. */
  private static final int SHOWN = 10;

  private static final String FACETS = "facets";

  private static final Map<Facet, String> TITLES =
      Map.of(
          Facet.SPEAKER, SPEAKER,
          Facet.ABOUT, SUBJECT,
          Facet.STANCE, "Stance",
          Facet.FORM, "Words",
          Facet.MEDIUM, "Medium",
          Facet.YEAR, "Year");

  private static final Set<String> SPEAKERS = Set.of("speaker", "person", "organization");
  private static final Set<String> ABOUT = Set.of("about");
  private static final Set<String> WINDOW = Set.of("from", "to", "dates");
  private static final String UNKNOWN_YEAR = "unknown";

  /** What has no certain year is named first: it must not look as if it were not there. */
  private static final Comparator<Facets.ValueCount> NEWEST_FIRST =
      Comparator.comparing(Facets.ValueCount::value, Comparator.reverseOrder());

  /**
   * A value of a field.
   *
   * @param href null for what no filter selects
   * @param width the share of the most frequent value
   * @param isChosen whether the page shows only this value; the link then widens again
   */
  public record Value(String label, String href, long count, String width, boolean isChosen) {

    public String number() {
      return Labels.number(count);
    }

    private Value outOf(long most) {
      return new Value(label, href, count, Math.round(100.0 * count / most) + "%", isChosen);
    }
  }

  /** A link to the page with all values of one facet, or from there to the other facets. */
  public record More(String words, String href) {}

  public static List<FacetGroup> of(PageQuery page, Facets facets) {
    PageQuery query = new PageQuery(page.canonical().at(page.canonical().path(), Set.of(FACETS)));
    return Stream.of(
            group(
                page, Facet.SPEAKER, facets.speaker(), s -> subject(query, "speaker", SPEAKERS, s)),
            group(page, Facet.ABOUT, facets.about(), s -> subject(query, "about", ABOUT, s)),
            group(page, Facet.STANCE, facets.stance(), value -> value(query, "stance", value)),
            group(page, Facet.FORM, facets.form(), value -> value(query, "form", value)),
            group(page, Facet.MEDIUM, facets.medium(), value -> value(query, "medium", value)),
            group(page, Facet.YEAR, newestFirst(facets.year()), year -> year(query, year)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The group of a facet, unless it is not counted or has no values. */
  private static <C> Optional<FacetGroup> group(
      PageQuery page, Facet facet, List<C> counts, Function<C, Value> link) {
    if (counts == null || counts.isEmpty()) {
      return Optional.empty();
    }
    String title = TITLES.get(facet);
    boolean mayBeMore = counts.size() == Facet.MAX_VALUES;
    if (page.has(FACETS)) {
      return Optional.of(
          new FacetGroup(
              mayBeMore ? "%s, the %d most frequent".formatted(title, counts.size()) : title,
              values(counts, link),
              new More("All counts", page.replaced(Set.of(FACETS), Map.of()))));
    }
    if (counts.size() <= SHOWN) {
      return Optional.of(new FacetGroup(title, values(counts, link), null));
    }
    return Optional.of(
        new FacetGroup(
            title,
            values(counts.subList(0, SHOWN), link),
            new More(
                (mayBeMore ? "The %d most frequent" : "All %d").formatted(counts.size()),
                page.replaced(Set.of(FACETS), Map.of(FACETS, EnumNames.snake(facet))))));
  }

  private static <C> List<Value> values(List<C> counts, Function<C, Value> link) {
    List<Value> values = counts.stream().map(link).toList();
    long most = values.stream().mapToLong(Value::count).max().orElse(1);
    return values.stream().map(value -> value.outOf(most)).toList();
  }

  private static Value subject(
      PageQuery query, String parameter, Set<String> own, Facets.SubjectCount count) {
    boolean isChosen = query.values(parameter).contains(count.slug());
    return new Value(
        count.name(),
        query.replaced(own, isChosen ? Map.of() : Map.of(parameter, count.slug())),
        count.count(),
        null,
        isChosen);
  }

  private static Value value(PageQuery query, String parameter, Facets.ValueCount count) {
    boolean isChosen = query.value(parameter).equals(count.value());
    return new Value(
        Labels.of(count.value()),
        query.replaced(Set.of(parameter), isChosen ? Map.of() : Map.of(parameter, count.value())),
        count.count(),
        null,
        isChosen);
  }

  private static List<Facets.ValueCount> newestFirst(List<Facets.ValueCount> years) {
    return years == null ? null : years.stream().sorted(NEWEST_FIRST).toList();
  }

  /** The facet counts what was certainly said in a year, so its links ask for that. */
  private static Value year(PageQuery query, Facets.ValueCount count) {
    String year = count.value();
    boolean isChosen = query.value("from").equals(year) && query.value("to").equals(year);
    String href =
        year.equals(UNKNOWN_YEAR)
            ? null
            : query.replaced(
                WINDOW, isChosen ? Map.of() : Map.of("from", year, "to", year, "dates", "certain"));
    return new Value(Labels.of(year), href, count.count(), null, isChosen);
  }
}
