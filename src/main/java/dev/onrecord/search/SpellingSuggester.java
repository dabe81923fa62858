package dev.onrecord.search;

import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.search.analysis.AnalyzedQuery;
import dev.onrecord.search.analysis.AnalyzedText;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.query.StatementFilter;
import dev.onrecord.statement.query.StatusFilter;
import dev.onrecord.statement.query.TextQuery;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.name.NameKey;
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

/** Corrects a word of a query that is not in the record. */
@Singleton
class SpellingSuggester {

  /** The minimum length: shorter words are similar to too many others. */
  private static final int MIN_LENGTH = 4;

  /** The number of texts from which similar words are collected, and of words that are tried. */
  private static final int TEXTS = 30;

  private static final int TRIED = 5;

  /** The approximate size of a cache entry without its word, in bytes. */
  private static final int KNOWN_WEIGHT = 150;

  private final EntityManager entities;
  private final SearchScope<Statement> scope;
  private final Predicates predicates;
  private final Names names;
  private final Jdbc jdbc;
  private final IndexState index;
  private final QueryLimit limit;

  /** Whether words are in the record: many queries have the same words. */
  private final VersionedCache<Known, Boolean> known;

  private record Known(String text, StatusFilter status) {}

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
   * The query with its only unknown word replaced by the most similar word that makes it find
   * something, or null.
   */
  String correct(StatementFilter filter) {
    List<TextQuery.Term> unknown =
        filter.text().terms().stream().filter(term -> isMissing(term, filter)).toList();
    if (unknown.size() != 1 || unknown.get(0).text().length() < MIN_LENGTH) {
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

  /** Whether a word is in no text and no name. */
  private boolean isMissing(TextQuery.Term term, StatementFilter filter) {
    return term.kind() == TextQuery.Kind.WORD
        && !term.not()
        && !known.get(
            new Known(term.text(), filter.status()),
            index::seq,
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

  /**
   * Similar words of the record, most similar first; among equals, most frequent first. If the
   * record writes the word otherwise, with an apostrophe or a hyphen, then only as it does.
   */
  private List<String> near(String word) {
    String key = NameKey.of(word);
    int allowed = Names.allowedEdits(key);
    if (allowed == 0) {
      return List.of();
    }
    // A transposition is one edit to the index but two in this distance.
    LevenshteinDistance distance = new LevenshteinDistance(2 * allowed);
    Map<String, Integer> frequency = new HashMap<>();
    List<String> candidates = new ArrayList<>(inTexts(word, allowed));
    candidates.addAll(names.wordsLike(word));
    candidates.forEach(candidate -> frequency.merge(candidate, 1, Integer::sum));
    List<String> near =
        frequency.keySet().stream()
            .filter(candidate -> distance.apply(key, NameKey.of(candidate)) >= 0)
            .filter(candidate -> !candidate.equals(key))
            .sorted(
                Comparator.comparing(
                        (String candidate) -> distance.apply(key, NameKey.of(candidate)))
                    .thenComparing(frequency::get, Comparator.reverseOrder())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<String> otherForms =
        near.stream().filter(candidate -> letters(candidate).equals(letters(key))).toList();
    return otherForms.isEmpty() ? near : otherForms;
  }

  private static String letters(String word) {
    return NameKey.of(word).replace(" ", "");
  }

  /** The words of texts that match a similarly spelled word. */
  private List<String> inTexts(String word, int edits) {
    List<UUID> like =
        limit
            .on(
                Search.session(entities)
                    .search(scope)
                    .select(f -> f.field(StatementDocument.KEY, String.class))
                    .where(
                        f ->
                            f.match()
                                .field(StatementDocument.TEXT)
                                .matching(AnalyzedQuery.folded(word))
                                .fuzzy(edits, 1)))
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
            row -> AnalyzedText.words(row.text(1)))
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
