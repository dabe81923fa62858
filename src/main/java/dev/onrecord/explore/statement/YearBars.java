package dev.onrecord.explore.statement;

import dev.onrecord.explore.chart.Axis;
import dev.onrecord.statement.query.Facets;
import java.util.Comparator;
import java.util.List;

/** Draws how many statements were certainly made in each year. */
final class YearBars {

  /** A year is four digits; all other dates count as unknown. */
  private static final int YEAR = 4;

  /** Bars beyond these would be thinner than what separates them. */
  private static final int MOST = 60;

  /** The widest bar, in percent. */
  private static final double WIDEST = 10;

  private YearBars() {}

  /** A bar for each year from the first to the last; none if they are too many, or one. */
  static List<StatementsPage.YearBar> of(Facets facets) {
    List<Facets.ValueCount> years =
        facets.year() == null
            ? List.of()
            : facets.year().stream()
                .filter(count -> count.value().length() == YEAR)
                .sorted(Comparator.comparing(Facets.ValueCount::value))
                .toList();
    if (years.size() < 2) {
      return List.of();
    }
    int first = Integer.parseInt(years.get(0).value());
    int span = Integer.parseInt(years.get(years.size() - 1).value()) - first + 1;
    if (span > MOST) {
      return List.of();
    }
    long most = years.stream().mapToLong(Facets.ValueCount::count).max().orElse(1);
    return years.stream()
        .map(count -> bar(count, first, span, 100.0 * count.count() / most))
        .toList();
  }

  private static StatementsPage.YearBar bar(
      Facets.ValueCount count, int first, int span, double height) {
    double width = 100.0 / span;
    double drawn = Math.min(0.8 * width, WIDEST);
    return new StatementsPage.YearBar(
        count.value(),
        count.count(),
        Axis.percentage(width * (Integer.parseInt(count.value()) - first + 0.5) - drawn / 2),
        Axis.percentage(drawn),
        Axis.percentage(100 - height),
        Axis.percentage(height));
  }
}
