package dev.onrecord.search;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.search.analysis.AnalyzedQuery;
import dev.onrecord.search.analysis.Language;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.query.DateMatch;
import dev.onrecord.statement.query.StatementFilter;
import dev.onrecord.statement.query.StatusFilter;
import dev.onrecord.statement.query.SubjectKey;
import dev.onrecord.statement.query.TextQuery;
import dev.onrecord.statement.query.Window;
import dev.onrecord.subject.NamedSubjects;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PhrasePredicateOptionsStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;

/**
 * Translates a filter to index predicates. Names are resolved to slugs at query time, so a new name
 * is found at once and changes no document.
 */
@Singleton
class Predicates {

  /** The score of a match in a name: less than that of any match in a text. */
  private static final float NAME_SCORE = 0.02f;

  /** How much less a part of a term counts than a word of its own: node.js comes after node. */
  private static final float PART_BOOST = 0.5f;

  private final SearchPredicateFactory f;
  private final NamedSubjects names;
  private final RecordLanguages languages;

  Predicates(SearchMapping mapping, NamedSubjects names, RecordLanguages languages) {
    this.f = mapping.scope(Statement.class).predicate();
    this.names = names;
    this.languages = languages;
  }

  /** The predicate of a filter. Only its text contributes to the score. */
  SearchPredicate of(StatementFilter filter) {
    return of(filter, List.of());
  }

  /** The predicate of a filter with further conditions. */
  SearchPredicate of(StatementFilter filter, List<SearchPredicate> more) {
    BooleanPredicateClausesStep<?, ?> all = f.bool();
    conditions(filter).forEach(all::filter);
    more.forEach(all::filter);
    if (filter.text() != null) {
      all.must(text(filter.text(), languages.of(filter)));
    }
    // An empty filter matches everything; in Lucene it would match nothing.
    return all.hasClause() ? all.toPredicate() : f.matchAll().toPredicate();
  }

  private List<PredicateFinalStep> conditions(StatementFilter filter) {
    List<PredicateFinalStep> conditions = new ArrayList<>();
    if (filter.status() != StatusFilter.ANY) {
      conditions.add(equal(StatementDocument.STATUS, EnumNames.snake(filter.status())));
    }
    for (SubjectKey speaker : filter.speakers()) {
      conditions.add(equal(StatementDocument.SPEAKER, speaker.slug()));
    }
    List<SubjectKey> subjects = filter.subjects();
    for (SubjectKey subject : subjects) {
      conditions.add(
          filter.stance() == null
              ? equal(StatementDocument.ABOUT, subject.slug())
              : equal(
                  StatementDocument.STANCE_TOWARD,
                  StatementDocument.stanceToward(subject.slug(), filter.stance())));
    }
    if (subjects.isEmpty() && filter.stance() != null) {
      conditions.add(equal(StatementDocument.STANCE, EnumNames.snake(filter.stance())));
    }
    if (filter.replyTo() != null) {
      conditions.add(equal(StatementDocument.REPLY_TO, filter.replyTo().slug()));
    }
    if (filter.medium() != null) {
      conditions.add(equal(StatementDocument.MEDIUM, EnumNames.snake(filter.medium())));
    }
    if (filter.form() != null) {
      conditions.add(equal(StatementDocument.FORM, EnumNames.snake(filter.form())));
    }
    if (filter.language() != null) {
      conditions.add(
          f.bool()
              .should(equal(StatementDocument.LANGUAGE, filter.language()))
              .should(
                  f.wildcard()
                      .field(StatementDocument.LANGUAGE)
                      .matching(filter.language() + "-*")));
    }
    if (filter.source() != null) {
      conditions.add(equal(StatementDocument.SOURCE, filter.source().toString()));
    }
    conditions.addAll(window(filter.window()));
    return conditions;
  }

  private PredicateFinalStep equal(String field, Object value) {
    return f.match().field(field).matching(value);
  }

  private List<PredicateFinalStep> window(Window window) {
    if (window.dates() == DateMatch.CERTAIN) {
      return List.of(
          equal(StatementDocument.CERTAIN, true),
          f.range().field(StatementDocument.EARLIEST).atLeast(window.earliest()),
          f.range().field(StatementDocument.LATEST).atMost(window.latest()));
    }
    List<PredicateFinalStep> overlap = new ArrayList<>();
    if (window.from() != null) {
      overlap.add(f.range().field(StatementDocument.LATEST).atLeast(window.earliest()));
    }
    if (window.to() != null) {
      overlap.add(f.range().field(StatementDocument.EARLIEST).atMost(window.latest()));
    }
    return overlap;
  }

  private PredicateFinalStep text(TextQuery text, Set<Language> languages) {
    if (text.clauses().isEmpty()) {
      return f.matchNone();
    }
    BooleanPredicateClausesStep<?, ?> all = f.bool();
    text.clauses().forEach(clause -> all.must(anyOf(clause, languages)));
    adjacentWords(text).ifPresent(words -> all.should(words(AnalyzedQuery.of(words, languages))));
    return all;
  }

  private PredicateFinalStep anyOf(TextQuery.Clause clause, Set<Language> languages) {
    BooleanPredicateClausesStep<?, ?> any = f.bool();
    for (TextQuery.Term term : clause.anyOf()) {
      PredicateFinalStep found = term(term, languages);
      any.should(term.not() ? f.not(found) : found);
    }
    return any;
  }

  /** Matches words in the text, or in the name of the speaker or a subject. */
  private PredicateFinalStep term(TextQuery.Term term, Set<Language> languages) {
    boolean isPrefix = term.kind() == TextQuery.Kind.PREFIX;
    String prefix = isPrefix ? AnalyzedQuery.prefix(term.text()) : null;
    BooleanPredicateClausesStep<?, ?> anywhere = f.bool();
    if (prefix == null) {
      addWords(anywhere, AnalyzedQuery.of(term.text(), languages));
    } else {
      anywhere.should(f.prefix().field(StatementDocument.TEXT).matching(prefix));
    }
    List<String> slugs =
        AnalyzedQuery.isTag(term.text()) ? List.of() : names.slugs(term.text(), isPrefix);
    if (!slugs.isEmpty()) {
      anywhere.should(
          f.terms()
              .fields(StatementDocument.SPEAKER, StatementDocument.ABOUT)
              .matchingAny(slugs)
              .constantScore()
              .boost(NAME_SCORE));
    }
    return anywhere;
  }

  /** Matches words that follow each other; a term as a whole comes first. */
  private void addWords(BooleanPredicateClausesStep<?, ?> any, AnalyzedQuery query) {
    AnalyzedQuery.Forms only = query.positions().size() == 1 ? query.positions().get(0) : null;
    if (only == null || only.parts().isEmpty()) {
      any.should(words(query));
    } else {
      any.should(phrase(AnalyzedQuery.encoded(only.alone())));
      any.should(phrase(AnalyzedQuery.encoded(only.parts())).boost(PART_BOOST));
    }
    if (!query.wholes().isEmpty()) {
      any.should(phrase(AnalyzedQuery.encoded(query.wholes())));
    }
  }

  private PredicateFinalStep words(AnalyzedQuery query) {
    return phrase(query.encoded());
  }

  /** Forms at the same position are alternatives, which score as one word. */
  private PhrasePredicateOptionsStep<?> phrase(String encoded) {
    return f.phrase().field(StatementDocument.TEXT).matching(encoded);
  }

  /** Several words score higher if they are adjacent. */
  private static Optional<String> adjacentWords(TextQuery text) {
    List<String> words =
        text.terms().stream()
            .filter(term -> term.kind() == TextQuery.Kind.WORD && !term.not())
            .map(TextQuery.Term::text)
            .toList();
    return words.size() > 1 && words.size() == text.clauses().size()
        ? Optional.of(String.join(" ", words))
        : Optional.empty();
  }
}
