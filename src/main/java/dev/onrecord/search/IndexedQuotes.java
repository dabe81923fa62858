package dev.onrecord.search;

import dev.onrecord.check.QuoteIndex;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.query.StatementFilter;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/** Finds the statements that share shingles with a quotation. */
@Singleton
class IndexedQuotes implements QuoteIndex {

  /**
   * A candidate that scores this many times less than the best is dropped. Joined statements differ
   * less.
   */
  private static final int MAX_RATIO = 12;

  private final EntityManager entities;
  private final SearchScope<Statement> scope;
  private final Predicates predicates;
  private final QueryLimit limit;
  private final IndexState index;
  private final IndexLocation place;

  IndexedQuotes(
      EntityManager entities,
      SearchMapping mapping,
      Predicates predicates,
      QueryLimit limit,
      IndexState index,
      IndexLocation place) {
    this.place = place;
    this.entities = entities;
    this.scope = mapping.scope(Statement.class);
    this.predicates = predicates;
    this.limit = limit;
    this.index = index;
  }

  @Override
  public List<UUID> candidates(Collection<String> shingles, StatementFilter filter, int most) {
    return closest(
        index.query(
            () ->
                limit
                    .on(
                        Search.session(entities)
                            .search(scope)
                            .select(
                                f ->
                                    f.composite()
                                        .from(f.id(UUID.class), f.score())
                                        .as(Candidate::new))
                            .where(sharing(shingles, filter)))
                    .totalHitCountThreshold(0)
                    .toQuery()
                    .fetchHits(most)));
  }

  private record Candidate(UUID id, float score) {}

  /** The ids of candidates, without those that share hardly anything compared with the first. */
  private static List<UUID> closest(List<Candidate> candidates) {
    float least = candidates.isEmpty() ? 0 : candidates.get(0).score / MAX_RATIO;
    return candidates.stream()
        .filter(candidate -> candidate.score >= least)
        .map(Candidate::id)
        .toList();
  }

  /** Rare shingles count more. OpenSearch scores without rarity, so there longer ones do. */
  private SearchPredicate sharing(Collection<String> shingles, StatementFilter filter) {
    SearchPredicateFactory f = scope.predicate();
    BooleanPredicateClausesStep<?, ?> any = f.bool();
    shingles.forEach(
        shingle ->
            any.should(
                f.match()
                    .field(StatementDocument.SHINGLES)
                    .matching(shingle)
                    .boost(place.isShared() ? shingle.length() : 1)));
    return f.bool()
        .must(any)
        .filter(predicates.of(filter))
        .filter(
            f.terms()
                .field(StatementDocument.STATUS)
                .matchingAny(EnumNames.snake(Status.PUBLISHED), EnumNames.snake(Status.WITHDRAWN)))
        .toPredicate();
  }
}
