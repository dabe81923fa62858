package dev.onrecord.search;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.NameIndex;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/** Implements {@link NameIndex} on the text index. */
@Singleton
class IndexedNames implements NameIndex {

  /** The number of subjects ranked by their statements; the rest have few. */
  private static final int BUSIEST = 10_000;

  /** How long counts are valid: counting takes too long to do after each of many writes. */
  private static final Duration RECENT = Duration.ofSeconds(1);

  private static final AggregationKey<Map<Long, Long>> COUNTS = AggregationKey.of("counts");

  private final IndexState index;
  private final EntityManager entities;
  private final SearchScope<Statement> statements;
  private final SearchScope<Subject> subjects;
  private final QueryLimit limit;
  private volatile Busiest busiest = Busiest.UNKNOWN;

  IndexedNames(IndexState index, EntityManager entities, SearchMapping mapping, QueryLimit limit) {
    this.index = index;
    this.limit = limit;
    this.entities = entities;
    this.statements = mapping.scope(Statement.class);
    this.subjects = mapping.scope(Subject.class);
  }

  private record Busiest(long build, long seq, long countedAt, Map<Long, Long> counts) {
    static final Busiest UNKNOWN = new Busiest(-1, -1, 0, Map.of());

    boolean isRecent(long newestBuild) {
      return build == newestBuild && System.nanoTime() - countedAt < RECENT.toNanos();
    }
  }

  @Override
  public String state() {
    Busiest known = busiest;
    long seq = index.seq();
    return seq + "." + (known.isRecent(index.builds()) ? known.seq : seq);
  }

  @Override
  public List<String> near(String key, int edits, Set<SubjectType> types, int max) {
    if (!index.isReady()) {
      return List.of();
    }
    return index.query(() -> slugs(key, edits, types, max));
  }

  private List<String> slugs(String key, int edits, Set<SubjectType> types, int max) {
    return limit
        .on(
            Search.session(entities)
                .search(subjects)
                .select(f -> f.field(SubjectDocument.SLUG, String.class))
                .where(
                    f ->
                        f.bool()
                            .must(f.match().field(SubjectDocument.NAME).matching(key).fuzzy(edits))
                            .filter(
                                f.terms()
                                    .field(SubjectDocument.TYPE)
                                    .matchingAny(types.stream().map(EnumNames::snake).toList()))))
        .fetchHits(max);
  }

  @Override
  public Map<Long, Long> busiest() {
    Busiest known = busiest;
    if (!index.isReady()) {
      return Map.of();
    }
    long seq = index.seq();
    long build = index.builds();
    if (known.seq != seq && !known.isRecent(build)) {
      known = new Busiest(build, seq, System.nanoTime(), index.query(this::count));
      busiest = known;
    }
    return known.counts;
  }

  private Map<Long, Long> count() {
    return limit
        .on(Search.session(entities).search(statements).where(f -> f.matchAll()))
        .aggregation(
            COUNTS,
            f ->
                f.terms()
                    .field(StatementDocument.idField(StatementDocument.MENTIONS), Long.class)
                    .maxTermCount(BUSIEST))
        .fetch(0)
        .aggregation(COUNTS);
  }

  @Override
  public Long statements(String slug) {
    return index.isReady() ? index.query(() -> mentions(slug)) : null;
  }

  private long mentions(String slug) {
    return limit
        .on(
            Search.session(entities)
                .search(statements)
                .where(f -> f.match().field(StatementDocument.MENTIONS).matching(slug)))
        .fetchTotalHitCount();
  }
}
