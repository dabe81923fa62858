package dev.onrecord.explore.statement;

import dev.onrecord.explore.view.Labels;
import dev.onrecord.explore.view.PageQuery;
import dev.onrecord.statement.query.Facets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The values of a field, each with the number of statements and a link that narrows to it. */
public record FacetGroup(String title, List<Value> values) {

  public static final String SPEAKER = "Speaker";
  public static final String SUBJECT = "Subject";

  /** The most values shown; the API lists 50. */
  private static final int SHOWN = 10;

  private static final Set<String> SPEAKERS = Set.of("speaker", "person", "organization");
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
  public record Value(String label, String href, long count, String width, boolean isChosen) {}

  public static List<FacetGroup> of(PageQuery query, Facets facets) {
    List<FacetGroup> groups = new ArrayList<>();
    add(groups, SPEAKER, subjects(query, "speaker", SPEAKERS, facets.speaker()));
    add(groups, SUBJECT, subjects(query, "about", Set.of("about"), facets.about()));
    add(groups, "Stance", values(query, "stance", facets.stance()));
    add(groups, "Words", values(query, "form", facets.form()));
    add(groups, "Medium", values(query, "medium", facets.medium()));
    add(groups, "Year", years(query, facets.year()));
    return groups;
  }

  private static void add(List<FacetGroup> groups, String title, List<Value> values) {
    if (!values.isEmpty()) {
      groups.add(new FacetGroup(title, values));
    }
  }

  private static List<Value> subjects(
      PageQuery query, String parameter, Set<String> own, List<Facets.SubjectCount> counts) {
    if (counts == null) {
      return List.of();
    }
    long most = counts.stream().mapToLong(Facets.SubjectCount::count).max().orElse(1);
    return counts.stream()
        .limit(SHOWN)
        .map(
            count -> {
              boolean isChosen = query.values(parameter).contains(count.slug());
              String href =
                  query.replaced(own, isChosen ? Map.of() : Map.of(parameter, count.slug()));
              return value(count.name(), href, count.count(), most, isChosen);
            })
        .toList();
  }

  private static List<Value> values(
      PageQuery query, String parameter, List<Facets.ValueCount> counts) {
    return values(
        counts,
        Labels::of,
        value -> query.value(parameter).equals(value),
        value ->
            query.replaced(
                Set.of(parameter),
                query.value(parameter).equals(value) ? Map.of() : Map.of(parameter, value)));
  }

  /** The facet counts what was certainly said in a year, so its links ask for that. */
  private static List<Value> years(PageQuery query, List<Facets.ValueCount> counts) {
    Function<String, Boolean> isChosen =
        year -> query.value("from").equals(year) && query.value("to").equals(year);
    return values(
        counts == null ? null : counts.stream().sorted(NEWEST_FIRST).toList(),
        Labels::of,
        isChosen,
        year ->
            year.equals(UNKNOWN_YEAR)
                ? null
                : query.replaced(
                    WINDOW,
                    isChosen.apply(year)
                        ? Map.of()
                        : Map.of("from", year, "to", year, "dates", "certain")));
  }

  private static List<Value> values(
      List<Facets.ValueCount> counts,
      Function<String, String> label,
      Function<String, Boolean> isChosen,
      Function<String, String> href) {
    if (counts == null) {
      return List.of();
    }
    long most = counts.stream().mapToLong(Facets.ValueCount::count).max().orElse(1);
    return counts.stream()
        .limit(SHOWN)
        .map(
            count ->
                value(
                    label.apply(count.value()),
                    href.apply(count.value()),
                    count.count(),
                    most,
                    isChosen.apply(count.value())))
        .toList();
  }

  private static Value value(String label, String href, long count, long most, boolean isChosen) {
    return new Value(label, href, count, Math.round(100.0 * count / most) + "%", isChosen);
  }
}
