package dev.onrecord.search;

import dev.onrecord.check.QuoteIndex;
import dev.onrecord.platform.Words;
import dev.onrecord.statement.Statement;
import dev.onrecord.statement.StatementFilter;
import dev.onrecord.statement.Status;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

  /** A long quotation has more than enough of them. */
  private static final int MOST_SHINGLES = 128;

  /** One of three statements that are joined may share so many times less than another. */
  private static final int FAR = 12;

  private final EntityManager entities;
  private final SearchScope<Statement> scope;
  private final Predicates predicates;
  private final QueryLimit limit;
  private final IndexState index;
  private final IndexPlace place;

  IndexedQuotes(
      EntityManager entities,
      SearchMapping mapping,
      Predicates predicates,
      QueryLimit limit,
      IndexState index,
      IndexPlace place) {
    this.place = place;
    this.entities = entities;
    this.scope = mapping.scope(Statement.class);
    this.predicates = predicates;
    this.limit = limit;
    this.index = index;
  }

  @Override
  public List<UUID> candidates(Set<String> shingles, StatementFilter filter, int most) {
    return near(
        index.ask(
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
                            .where(sharing(spread(shingles), filter)))
                    .totalHitCountThreshold(0)
                    .toQuery()
                    .fetchHits(most)));
  }

  private record Candidate(UUID id, float score) {}

  /** Without those that share hardly anything beside the first. */
  private static List<UUID> near(List<Candidate> candidates) {
    float least = candidates.isEmpty() ? 0 : candidates.get(0).score / FAR;
    return candidates.stream()
        .filter(candidate -> candidate.score >= least)
        .map(Candidate::id)
        .toList();
  }

  /** Rare ones count more; OpenSearch, which does not tell, goes by how long they are. */
  private SearchPredicate sharing(List<String> shingles, StatementFilter filter) {
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
                .matchingAny(Words.snake(Status.PUBLISHED), Words.snake(Status.WITHDRAWN)))
        .toPredicate();
  }

  /** As many as a query may hold: from each part of the quotation the longest, often the rarest. */
  private static List<String> spread(Set<String> shingles) {
    List<String> all = new ArrayList<>(shingles);
    if (all.size() <= MOST_SHINGLES) {
      return all;
    }
    List<String> some = new ArrayList<>(MOST_SHINGLES);
    for (int i = 0; i < MOST_SHINGLES; i++) {
      int from = (int) ((long) i * all.size() / MOST_SHINGLES);
      int to = (int) ((i + 1L) * all.size() / MOST_SHINGLES);
      some.add(Collections.max(all.subList(from, to), Comparator.comparing(String::length)));
    }
    return some;
  }
}
