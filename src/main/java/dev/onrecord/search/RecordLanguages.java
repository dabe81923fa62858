package dev.onrecord.search;

import dev.onrecord.search.analysis.Language;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.query.StatementFilter;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/** Knows the languages for which a query is analyzed: those of the record, or the one asked for. */
@Singleton
class RecordLanguages {

  private final EntityManager entities;
  private final SearchScope<Statement> scope;
  private final IndexState index;
  private final QueryLimit limit;
  private volatile Known known = new Known(-1, Set.of());

  /**
   * The languages that the index has, or had: one more costs little.
   *
   * @param seq the change as of which all are known
   */
  private record Known(long seq, Set<Language> languages) {}

  RecordLanguages(
      EntityManager entities, SearchMapping mapping, IndexState index, QueryLimit limit) {
    this.entities = entities;
    this.scope = mapping.scope(Statement.class);
    this.index = index;
    this.limit = limit;
  }

  Set<Language> of(StatementFilter filter) {
    return filter.language() == null ? all() : Set.of(Language.of(filter.language()));
  }

  /** Those of the last query, without a query of its own. */
  Set<Language> known(StatementFilter filter) {
    return filter.language() == null ? known.languages : Set.of(Language.of(filter.language()));
  }

  private Set<Language> all() {
    long seq = index.seq();
    Known before = known;
    if (before.seq == seq || before.languages.size() == Language.values().length) {
      return before.languages;
    }
    Set<Language> languages = EnumSet.of(Language.ENGLISH);
    languages.addAll(before.languages);
    List<String> more;
    do {
      more = codeBeside(languages);
      languages.addAll(Language.ofCodes(more));
    } while (!more.isEmpty());
    known = new Known(seq, languages);
    return languages;
  }

  /** The code of one of the other languages, if a statement has it. */
  private List<String> codeBeside(Set<Language> languages) {
    List<String> others =
        EnumSet.allOf(Language.class).stream()
            .filter(language -> !languages.contains(language))
            .map(Language::code)
            .toList();
    return others.isEmpty()
        ? List.of()
        : limit
            .on(
                Search.session(entities)
                    .search(scope)
                    .select(f -> f.field(StatementDocument.ANALYSIS, String.class))
                    .where(f -> f.terms().field(StatementDocument.ANALYSIS).matchingAny(others)))
            .fetchHits(1);
  }
}
