package dev.onrecord.statement.query;

import dev.onrecord.platform.Ids;
import dev.onrecord.platform.MissingLists;
import dev.onrecord.platform.Text;
import dev.onrecord.platform.page.Limit;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.security.Role;
import dev.onrecord.platform.text.Folding;
import dev.onrecord.source.Source;
import dev.onrecord.source.SourceUrl;
import dev.onrecord.source.Sources;
import dev.onrecord.statement.entity.LanguageTag;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.Resolved;
import dev.onrecord.subject.SubjectType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Validates queries for statements and resolves what they name. */
@Singleton
public class QueryReader {

  /** The most {@code about} parameters of a query. */
  private static final int MAX_ABOUT = 10;

  /** The most terms of a text query. */
  private static final int MAX_TERMS = 32;

  private final Names names;
  private final CurrentUser currentUser;

  QueryReader(Names names, CurrentUser currentUser) {
    this.currentUser = currentUser;
    this.names = names;
  }

  /** The filter of a query, and the form of its result. */
  public ParsedQuery read(StatementQuery query) {
    NameCollector collector = new NameCollector();
    StatementFilter filter = collector.filter(query);
    return new ParsedQuery(
        filter,
        sort(query.sort, filter.text() != null),
        orElse(query.limit, Limit.DEFAULT),
        query.cursor,
        orElse(query.total, TotalMode.CAPPED),
        orElse(query.facets, FacetSet.NONE).facets(),
        collector.resolved);
  }

  /** Parses a query for its whole result. */
  ParsedQuery whole(StatementQuery query) {
    String answer = "is not allowed for an export, which has the whole result";
    refuse(answer, query);
    refuse(answer, "cursor", query.cursor);
    if (query.sort == Sort.RELEVANCE) {
      throw Problem.parameter(
          "sort", "cannot be relevance for an export, since only the best matches are ranked");
    }
    return parse(query, orElse(query.sort, Sort.NEWEST_SAID), WholeResult.PAGE);
  }

  /** Parses a query for a page of the edits in its result, newest first. */
  ParsedQuery edits(StatementQuery query, int limit) {
    String answer = "is not allowed for a feed, which has pages of %d".formatted(limit);
    refuse(answer, query);
    refuse(answer, "sort", query.sort);
    return parse(query, Sort.NEWEST_UPDATED, limit);
  }

  private ParsedQuery parse(StatementQuery query, Sort sort, int limit) {
    NameCollector collector = new NameCollector();
    return new ParsedQuery(
        collector.filter(query),
        sort,
        limit,
        query.cursor,
        TotalMode.NONE,
        Set.of(),
        collector.resolved);
  }

  private static void refuse(String why, StatementQuery query) {
    refuse(why, "limit", query.limit);
    refuse(why, "total", query.total);
    refuse(why, "facets", query.facets);
  }

  private static void refuse(String why, String parameter, Object value) {
    if (value != null) {
      throw Problem.parameter(parameter, why);
    }
  }

  /** Parses one query and collects its resolved names. */
  private final class NameCollector {
    private final List<Resolved> resolved = new ArrayList<>();

    StatementFilter filter(StatementQuery query) {
      List<SubjectKey> speakers = new ArrayList<>();
      add(speakers, "speaker", query.speaker, Names.speakers());
      add(speakers, "person", query.person, Set.of(SubjectType.PERSON));
      add(speakers, "organization", query.organization, Set.of(SubjectType.ORGANIZATION));
      List<SubjectKey> about = new ArrayList<>();
      List<String> subjects = MissingLists.orEmpty(query.about);
      if (subjects.size() > MAX_ABOUT) {
        throw Problem.parameter(
            "about", "must not be repeated more than %d times".formatted(MAX_ABOUT));
      }
      subjects.forEach(subject -> add(about, "about", subject, Names.anyType()));
      List<SubjectKey> topics = new ArrayList<>();
      add(topics, "topic", query.topic, Set.of(SubjectType.TOPIC));
      List<SubjectKey> models = new ArrayList<>();
      add(models, "model", query.model, Set.of(SubjectType.MODEL));
      List<SubjectKey> replyTo = new ArrayList<>();
      add(replyTo, "replyTo", query.replyTo, Names.speakers());
      return new StatementFilter(
          text(query.q),
          status(query.status),
          speakers.stream().distinct().toList(),
          about.stream().distinct().toList(),
          topics,
          models,
          query.stance,
          replyTo.isEmpty() ? null : replyTo.get(0),
          Window.of(query.from, query.to, query.dates),
          query.medium,
          query.form,
          language(query.language),
          source(query.source));
    }

    private void add(List<SubjectKey> keys, String parameter, String name, Set<SubjectType> types) {
      if (name != null) {
        Names.Meaning meaning = names.resolve(parameter, name, types);
        resolved.add(Resolved.of(parameter, name, meaning));
        keys.add(new SubjectKey(meaning.id(), meaning.ref().slug()));
      }
    }
  }

  private StatusFilter status(StatusFilter given) {
    StatusFilter status = orElse(given, StatusFilter.PUBLISHED);
    if (status == StatusFilter.DRAFT || status == StatusFilter.ANY) {
      currentUser.requireRole(Role.EDITOR);
    }
    return status;
  }

  private static String language(String tag) {
    if (tag == null) {
      return null;
    }
    if (!LanguageTag.Check.isWellFormed(tag)) {
      throw Problem.parameter("language", "must be a language tag (BCP 47), such as en or pt-BR");
    }
    return LanguageTag.Check.canonical(tag);
  }

  private UUID source(String idOrUrl) {
    if (idOrUrl == null) {
      return null;
    }
    Source source =
        Ids.parse(idOrUrl)
            .map(Sources::byId)
            .orElseGet(() -> SourceUrl.isUrl(idOrUrl) ? Sources.byUrl(idOrUrl) : null);
    if (source == null || source.draft && !currentUser.isEditor()) {
      throw Problem.field(
          ProblemType.UNKNOWN_SOURCE, "source", "is neither the id nor the url of a source");
    }
    return source.id;
  }

  /** A blank query counts as absent. */
  private static TextQuery text(String q) {
    if (q == null || !Folding.isVisible(q)) {
      return null;
    }
    if (q.length() > TextQuery.MAX_LENGTH) {
      throw Problem.parameter(
          "q", "must not be longer than %d characters".formatted(TextQuery.MAX_LENGTH));
    }
    TextQuery text = TextQuery.parse(Text.clean(q));
    if (text.terms().size() > MAX_TERMS) {
      throw Problem.parameter("q", "must not have more than %d words".formatted(MAX_TERMS));
    }
    return text;
  }

  private static Sort sort(Sort given, boolean withText) {
    if (given == Sort.RELEVANCE && !withText) {
      throw Problem.parameter("sort", "can be relevance only with q");
    }
    return orElse(given, withText ? Sort.RELEVANCE : Sort.NEWEST_SAID);
  }

  private static <T> T orElse(T given, T defaultValue) {
    return given == null ? defaultValue : given;
  }
}
