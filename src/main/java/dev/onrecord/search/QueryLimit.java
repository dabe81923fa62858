package dev.onrecord.search;

import dev.onrecord.platform.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.hibernate.search.engine.search.aggregation.dsl.TypedSearchAggregationFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.TypedSearchSortFactory;

/** Limits the time of index queries that clients wait for. */
@Singleton
class QueryLimit {

  private volatile Duration limit;

  QueryLimit(Settings settings) {
    limitTo(settings.limits().query());
  }

  /** Sets the limit of later queries. */
  final void limitTo(Duration limit) {
    this.limit = limit;
  }

  /** A query that fails at the time limit; the client then gets a 503. */
  <R, H, L, S extends TypedSearchSortFactory<R>, A extends TypedSearchAggregationFactory<R>>
      SearchQueryOptionsStep<R, ?, H, L, S, A> on(SearchQueryOptionsStep<R, ?, H, L, S, A> query) {
    return query.failAfter(limit.toNanos(), TimeUnit.NANOSECONDS);
  }
}
