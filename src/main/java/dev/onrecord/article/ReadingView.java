package dev.onrecord.article;

import dev.onrecord.article.ArticleView.Notice;
import dev.onrecord.article.ArticleView.SubjectDraft;
import dev.onrecord.article.ArticleView.UnresolvedName;
import dev.onrecord.article.attribution.StatementFinder;
import dev.onrecord.article.reading.ArticleReader;
import dev.onrecord.article.reading.Draft;
import dev.onrecord.article.text.Span;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assembles the response to a request to read an article. */
final class ReadingView {

  /** The maximum length of a statement in the record. */
  private static final int LONGEST_STATEMENT = 10_000;

  private static final int LONGEST_DETAIL = 200;

  private final String text;
  private final ArticleReader.Reading reading;
  private final ArticleView.SourceDraft source;
  private final List<Notice> notices;
  private final DraftMapper mapper;
  private final RecordNames known;
  private final Names names;

  ReadingView(
      String text,
      String language,
      ArticleReader.Reading reading,
      PublicationDate published,
      ArticleView.SourceDraft source,
      RecordNames known,
      Names names,
      List<Notice> notices) {
    this.text = text;
    this.reading = reading;
    this.source = source;
    this.notices = notices;
    this.known = known;
    this.names = names;
    this.mapper = new DraftMapper(text, language, published, source, known);
  }

  ArticleView view() {
    List<Draft> drafts = bounded();
    List<Span> spans = drafts.stream().map(DraftMapper::surroundings).toList();
    AboutFinder about = new AboutFinder(text, spans, names);
    List<DraftView> views = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      views.add(mapper.view(drafts.get(i), about.in(spans.get(i))));
    }
    if (!reading.isSupported()) {
      notices.add(
          new Notice(
              "unsupported_language",
              "In this language only direct quotations are found, without speakers.",
              null,
              null));
    }
    reading.skipped().stream().map(this::notice).forEach(notices::add);
    List<Notice> first = notices.stream().limit(ArticleView.MOST_NOTICES).toList();
    return new ArticleView(source, text, views, unresolved(drafts), first);
  }

  private List<Draft> bounded() {
    List<Draft> storable = new ArrayList<>();
    for (Draft draft : reading.drafts()) {
      Span span = draft.statement().span();
      if (draft.statement().text().length() > LONGEST_STATEMENT) {
        notices.add(
            new Notice(
                "too_long",
                "A statement may have at most 10,000 characters.",
                span.start(),
                span.end()));
      } else if (!draft.statement().text().isBlank()) {
        storable.add(draft);
      }
    }
    if (storable.size() <= ArticleView.MOST_DRAFTS) {
      return storable;
    }
    int next = storable.get(ArticleView.MOST_DRAFTS).statement().span().start();
    notices.add(
        new Notice(
            "too_many",
            "The article has more than %d statements. The rest is skipped."
                .formatted(ArticleView.MOST_DRAFTS),
            next,
            text.length()));
    return storable.subList(0, ArticleView.MOST_DRAFTS);
  }

  private Notice notice(StatementFinder.Skipped skipped) {
    String words = SourceDrafts.bounded(skipped.span().in(text), LONGEST_DETAIL);
    String detail =
        switch (skipped.reason()) {
          case TITLE -> "A title or a name, not a statement: ";
          case SCARE_QUOTES -> "Too short or not attributed, so not a statement: ";
          case UNBALANCED -> "An unbalanced quotation mark: ";
        };
    return new Notice(
        EnumNames.snake(skipped.reason()),
        detail + words,
        skipped.span().start(),
        skipped.span().end());
  }

  private List<UnresolvedName> unresolved(List<Draft> drafts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      String name = draft.statement().speaker().name();
      RecordNames.Match match = name == null ? null : known.speaker(name);
      if (match != null && match.subject() == null && match.candidates().isEmpty()) {
        counts.merge(name, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .filter(entry -> proposal(entry.getKey()) != null)
        .map(
            entry ->
                new UnresolvedName(
                    entry.getKey(),
                    entry.getValue(),
                    DraftMapper.collection(entry.getKey()),
                    proposal(entry.getKey())))
        .toList();
  }

  /** A subject to create for a name, or null if the name gives no slug. */
  static SubjectDraft proposal(String name) {
    String bounded = SourceDrafts.bounded(name, LONGEST_DETAIL);
    String slug = bounded == null ? null : Slug.of(bounded);
    return slug == null ? null : new SubjectDraft(slug, bounded);
  }
}
