package dev.onrecord.search;

import com.github.benmanes.caffeine.cache.Cache;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.query.StatementFilter;
import dev.onrecord.statement.query.StatusFilter;
import dev.onrecord.statement.query.TextQuery;
import dev.onrecord.subject.NameKey;
import dev.onrecord.subject.Names;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/** Proposes a word of the record in the place of one that is not in it. */
@Singleton
class SpellingSuggester {

  /** Shorter words are near to too many others. */
  private static final int SHORTEST = 4;

  /** From how many texts near words are taken, and how many of them are tried. */
  private static final int TEXTS = 30;

  private static final int TRIED = 5;

  /** What is kept of a word beside its letters, roughly, in bytes. */
  private static final int KNOWN_WEIGHT = 150;

  private final EntityManager entities;
  private final SearchScope<Statement> scope;
  private final Predicates predicates;
  private final Names names;
  private final Jdbc jdbc;
  private final IndexState index;
  private final QueryLimit limit;

  /** Which words the record has, as long as it is the same: many queries hold the same ones. */
  private final Cache<Known, Boolean> known;

  private record Known(String text, StatusFilter status, long seq) {}

  SpellingSuggester(
      EntityManager entities,
      SearchMapping mapping,
      Predicates predicates,
      Names names,
      Jdbc jdbc,
      IndexState index,
      QueryLimit limit,
      Caches caches) {
    this.limit = limit;
    this.index = index;
    this.known =
        caches.bounded("spelling", (word, isKnown) -> KNOWN_WEIGHT + 2 * word.text.length());
    this.jdbc = jdbc;
    this.entities = entities;
    this.scope = mapping.scope(Statement.class);
    this.predicates = predicates;
    this.names = names;
  }

  /**
   * The query with its one unknown word replaced by the nearest that makes it find something; null
   * where there is none.
   */
  String correct(StatementFilter filter) {
    List<TextQuery.Term> unknown =
        filter.text().terms().stream().filter(term -> isMissing(term, filter)).toList();
    if (unknown.size() != 1 || unknown.get(0).text().length() < SHORTEST) {
      return null;
    }
    TextQuery.Term term = unknown.get(0);
    return near(term.text()).stream()
        .limit(TRIED)
        .map(word -> filter.text().with(term, word))
        .filter(q -> q.length() <= TextQuery.MAX_LENGTH)
        .filter(q -> finds(filter.withText(TextQuery.parse(q))))
        .findFirst()
        .orElse(null);
  }

  /** Whether a word is in no text and no name, whatever else the query demands. */
  private boolean isMissing(TextQuery.Term term, StatementFilter filter) {
    return term.kind() == TextQuery.Kind.WORD
        && !term.not()
        && !known.get(
            new Known(term.text(), filter.status(), index.seq()),
            word -> finds(StatementFilter.ofText(word.status, TextQuery.parse(word.text))));
  }

  private boolean finds(StatementFilter filter) {
    return !limit
        .on(
            Search.session(entities)
                .search(scope)
                .select(f -> f.constant(true))
                .where(predicates.of(filter)))
        .fetchHits(1)
        .isEmpty();
  }

  /** Words of the record, the nearest first; of equal ones, the most frequent. */
  private List<String> near(String word) {
    String key = NameKey.of(word);
    int allowed = Names.misspellings(key);
    if (allowed == 0) {
      return List.of();
    }
    // Two letters in the wrong order are one slip to the index, and two to this distance.
    LevenshteinDistance distance = new LevenshteinDistance(2 * allowed);
    Map<String, Integer> frequency = new HashMap<>();
    List<String> candidates = new ArrayList<>(inTexts(word, allowed));
    candidates.addAll(names.wordsLike(word));
    candidates.forEach(candidate -> frequency.merge(candidate, 1, Integer::sum));
    return frequency.keySet().stream()
        .filter(candidate -> distance.apply(key, candidate) > 0)
        .sorted(
            Comparator.comparing((String candidate) -> distance.apply(key, candidate))
                .thenComparing(frequency::get, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The words of the texts that match a word spelt nearly so. */
  private List<String> inTexts(String word, int edits) {
    List<UUID> like =
        limit
            .on(
                Search.session(entities)
                    .search(scope)
                    .select(f -> f.field(StatementDocument.KEY, String.class))
                    .where(
                        f ->
                            f.match().field(StatementDocument.TEXT).matching(word).fuzzy(edits, 1)))
            .fetchHits(TEXTS)
            .stream()
            .map(UUID::fromString)
            .toList();
    if (like.isEmpty()) {
      return List.of();
    }
    return jdbc
        .rows(
            Sql.of("select text from statement where").then(Sql.in("id", like)),
            row -> NameKey.words(NameKey.of(row.text(1))))
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
