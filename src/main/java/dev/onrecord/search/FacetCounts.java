package dev.onrecord.search;

import dev.onrecord.platform.Caches;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.query.Facet;
import dev.onrecord.statement.query.ParsedQuery;
import dev.onrecord.statement.query.StatementFilter;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/**
 * Counts whole results by facet. A facet ignores its own filter. Many queries then share its
 * counts, so they are cached: every query for a speaker alone has the same counts of speakers.
 */
@Singleton
class FacetCounts {

  /** The approximate size of an entry, and of each of its values, in bytes. */
  private static final int WEIGHT = 1_000;

  private static final int VALUE_WEIGHT = 100;

  private final EntityManager entities;
  private final SearchScope<Statement> scope;
  private final Predicates predicates;
  private final QueryLimit limit;
  private final IndexState index;
  private final VersionedCache<Counted, Map<String, Long>> cache;

  /**
   * What is counted.
   *
   * @param filter the filter without the facet's own condition
   */
  private record Counted(Facet facet, StatementFilter filter) {}

  FacetCounts(
      EntityManager entities,
      SearchMapping mapping,
      Predicates predicates,
      QueryLimit limit,
      IndexState index,
      Caches caches) {
    this.limit = limit;
    this.entities = entities;
    this.scope = mapping.scope(Statement.class);
    this.predicates = predicates;
    this.index = index;
    this.cache =
        caches.bounded("facets", (counted, counts) -> WEIGHT + VALUE_WEIGHT * counts.size());
  }

  /** The counts of each requested facet. */
  Map<Facet, Map<String, Long>> of(ParsedQuery parsed) {
    List<Counted> own = new ArrayList<>();
    List<Counted> shared = new ArrayList<>();
    for (Facet facet : parsed.facets()) {
      StatementFilter filter = facet.without(parsed.filter());
      (filter.equals(parsed.filter()) ? own : shared).add(new Counted(facet, filter));
    }
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    count(own).forEach((each, values) -> counts.put(each.facet, values));
    cache
        .getAll(shared, each -> version(), this::count)
        .forEach((each, values) -> counts.put(each.facet, values));
    return counts;
  }

  /** Both numbers only grow, so their sum changes with either. */
  private long version() {
    return index.seq() + index.builds();
  }

  /** Facets with the same filter share a query. */
  private Map<Counted, Map<String, Long>> count(Collection<Counted> all) {
    Map<StatementFilter, Set<Facet>> facetsByFilter = new LinkedHashMap<>();
    Map<Counted, Map<String, Long>> counts = new HashMap<>();
    for (Counted each : all) {
      if (each.facet == Facet.STANCE) {
        counts.put(each, byStance(each.filter));
      } else {
        facetsByFilter
            .computeIfAbsent(each.filter, f -> EnumSet.noneOf(Facet.class))
            .add(each.facet);
      }
    }
    facetsByFilter.forEach(
        (filter, facets) ->
            byValue(filter, facets)
                .forEach((facet, values) -> counts.put(new Counted(facet, filter), values)));
    return counts;
  }

  private Map<Facet, Map<String, Long>> byValue(StatementFilter filter, Set<Facet> facets) {
    var query = limit.on(Search.session(entities).search(scope).where(predicates.of(filter)));
    Map<Facet, AggregationKey<? extends Map<?, Long>>> keys = new EnumMap<>(Facet.class);
    for (Facet facet : facets) {
      String field = EnumNames.snake(facet);
      keys.put(
          facet,
          facet.hasSubjects()
              ? count(query, StatementDocument.idField(field), Long.class)
              : count(query, field, String.class));
    }
    SearchResult<?> result = query.fetch(0);
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    keys.forEach((facet, key) -> counts.put(facet, byText(result.aggregation(key))));
    return counts;
  }

  private static <V> AggregationKey<Map<V, Long>> count(
      SearchQueryOptionsStep<?, ?, ?, ?, ?, ? extends SearchAggregationFactory> query,
      String field,
      Class<V> type) {
    AggregationKey<Map<V, Long>> key = AggregationKey.of(field);
    query.aggregation(key, f -> f.terms().field(field, type).maxTermCount(Facet.MAX_VALUES));
    return key;
  }

  private static Map<String, Long> byText(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .collect(Collectors.toMap(value -> value.getKey().toString(), Map.Entry::getValue));
  }

  /** The counts by stance: the number of results of the same query with each stance. */
  private Map<String, Long> byStance(StatementFilter filter) {
    Map<String, Long> counts = new HashMap<>();
    for (Stance stance : Stance.values()) {
      long count =
          limit
              .on(
                  Search.session(entities)
                      .search(scope)
                      .where(predicates.of(filter.withStance(stance))))
              .fetchTotalHitCount();
      if (count > 0) {
        counts.put(EnumNames.snake(stance), count);
      }
    }
    return counts;
  }
}
