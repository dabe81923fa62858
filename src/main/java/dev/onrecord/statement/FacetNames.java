package dev.onrecord.statement;

import dev.onrecord.platform.Jdbc;
import dev.onrecord.platform.Sql;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Gives the subjects in counts their names, which the index does not know. */
@Singleton
class FacetNames {

  private final Jdbc jdbc;

  FacetNames(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** The facets as they are shown, with nulls for those that were not counted. */
  Facets of(Map<Facet, Map<String, Long>> counts) {
    Map<String, String> names = names(counts);
    return new Facets(
        subjects(counts.get(Facet.SPEAKER), names),
        subjects(counts.get(Facet.ABOUT), names),
        subjects(counts.get(Facet.TOPIC), names),
        subjects(counts.get(Facet.MODEL), names),
        values(counts.get(Facet.STANCE)),
        values(counts.get(Facet.MEDIUM)),
        values(counts.get(Facet.FORM)),
        values(counts.get(Facet.YEAR)));
  }

  private Map<String, String> names(Map<Facet, Map<String, Long>> counts) {
    List<String> slugs =
        Stream.of(Facet.SPEAKER, Facet.ABOUT, Facet.TOPIC, Facet.MODEL)
            .map(counts::get)
            .filter(Objects::nonNull)
            .flatMap(counted -> counted.keySet().stream())
            .distinct()
            .toList();
    Map<String, String> names = new HashMap<>();
    if (!slugs.isEmpty()) {
      jdbc.rows(
          Sql.of("select slug, name from subject where").then(Sql.in("slug", slugs)),
          row -> names.put(row.getString(1), row.getString(2)));
    }
    return names;
  }

  private static List<Facets.SubjectCount> subjects(
      Map<String, Long> counts, Map<String, String> names) {
    return counts == null
        ? null
        : ordered(counts)
            .filter(counted -> names.containsKey(counted.getKey()))
            .map(
                counted ->
                    new Facets.SubjectCount(
                        counted.getKey(), names.get(counted.getKey()), counted.getValue()))
            .toList();
  }

  private static List<Facets.ValueCount> values(Map<String, Long> counts) {
    return counts == null
        ? null
        : ordered(counts)
            .map(counted -> new Facets.ValueCount(counted.getKey(), counted.getValue()))
            .toList();
  }

  /** The most frequent first; of equal ones, by the alphabet. */
  private static Stream<Map.Entry<String, Long>> ordered(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
  }
}
