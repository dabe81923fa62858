package dev.onrecord.statement.query;

import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maps counts to the facets of a response, with the names of subjects. */
@Singleton
class FacetViews {

  private final Jdbc jdbc;

  FacetViews(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Named(String slug, String name) {}

  /** The facets of the response. A facet that was not requested is null. */
  Facets of(Map<Facet, Map<String, Long>> counts) {
    Map<String, Named> named = named(counts);
    return new Facets(
        subjects(counts.get(Facet.SPEAKER), named),
        subjects(counts.get(Facet.ABOUT), named),
        subjects(counts.get(Facet.TOPIC), named),
        subjects(counts.get(Facet.MODEL), named),
        values(counts.get(Facet.STANCE)),
        values(counts.get(Facet.MEDIUM)),
        values(counts.get(Facet.FORM)),
        values(counts.get(Facet.YEAR)));
  }

  private Map<String, Named> named(Map<Facet, Map<String, Long>> counts) {
    List<Long> ids =
        counts.entrySet().stream()
            .filter(counted -> counted.getKey().hasSubjects())
            .flatMap(counted -> counted.getValue().keySet().stream())
            .distinct()
            .map(Long::valueOf)
            .toList();
    Map<String, Named> named = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.rows(
          Sql.of("select id, slug, name from subject where").then(Sql.in("id", ids)),
          row -> named.put(row.text(1), new Named(row.text(2), row.text(3))));
    }
    return named;
  }

  private static List<Facets.SubjectCount> subjects(
      Map<String, Long> counts, Map<String, Named> named) {
    return counts == null
        ? null
        : counts.entrySet().stream()
            .filter(counted -> named.containsKey(counted.getKey()))
            .map(
                counted -> {
                  Named subject = named.get(counted.getKey());
                  return new Facets.SubjectCount(subject.slug, subject.name, counted.getValue());
                })
            .sorted(
                Comparator.comparing(Facets.SubjectCount::count, Comparator.reverseOrder())
                    .thenComparing(Facets.SubjectCount::slug))
            .toList();
  }

  private static List<Facets.ValueCount> values(Map<String, Long> counts) {
    return counts == null
        ? null
        : counts.entrySet().stream()
            .map(counted -> new Facets.ValueCount(counted.getKey(), counted.getValue()))
            .sorted(
                Comparator.comparing(Facets.ValueCount::count, Comparator.reverseOrder())
                    .thenComparing(Facets.ValueCount::value))
            .toList();
  }
}
