package dev.onrecord.article;

import dev.onrecord.article.reading.ArticleReader;
import dev.onrecord.article.text.ArticleMetadata;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.HtmlDocument;
import dev.onrecord.article.text.LanguageGuess;
import dev.onrecord.article.text.PlainArticle;
import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.platform.Reader;
import dev.onrecord.platform.Text;
import dev.onrecord.source.Source;
import dev.onrecord.source.SourceRef;
import dev.onrecord.source.Sources;
import dev.onrecord.subject.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads articles against the record. */
@ApplicationScoped
class Articles {

  private final Names names;
  private final Clock clock;
  private final Reader reader;

  Articles(Names names, Clock clock, Reader reader) {
    this.reader = reader;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Finds the statements of an article, and what the record knows of their speakers.
   *
   * @throws Problem if it has no text, or too much
   */
  @Transactional
  ArticleView read(ArticleForm form) {
    ArticleText text;
    ArticleMetadata metadata = given(form);
    if (form.html() != null) {
      HtmlDocument document = HtmlDocument.parse(checked("html", form.html(), form.text()));
      text = document.text();
      metadata = metadata.or(document.metadata());
    } else {
      text = PlainArticle.read(checked("text", form.text(), null));
    }
    List<ArticleView.Notice> notices = new ArrayList<>();
    PublicationDate published = PublicationDate.of(form.published(), metadata.published());
    if (published.edtf() == null) {
      notices.add(
          new ArticleView.Notice(
              "unknown_date",
              "The article gives no date: relative dates are not read.",
              null,
              null));
    }
    String language = language(metadata, text);
    ArticleReader.Reading reading =
        ArticleReader.read(
            text,
            primary(language),
            metadata.title(),
            published.day(),
            published.latest(LocalDate.now(clock)));
    RecordNames known = new RecordNames(names);
    ArticleView.SourceDraft source =
        SourceDrafts.of(
            metadata, published, text, reading, known, existing(metadata.url()), notices);
    return new ReadingView(text.text(), language, reading, published, source, known, names, notices)
        .view();
  }

  private static ArticleMetadata given(ArticleForm form) {
    return new ArticleMetadata(
        form.url(), form.title(), form.author(), form.publisher(), null, form.language(), null);
  }

  private static String checked(String field, String article, String other) {
    if (article == null || other != null) {
      throw Problem.field("text", "or html, and not both, must hold the article");
    }
    if (article.getBytes(StandardCharsets.UTF_8).length > ArticleForm.LONGEST) {
      throw new Problem(
          ProblemType.BODY_TOO_LARGE,
          "The article must not be longer than %d bytes.".formatted(ArticleForm.LONGEST));
    }
    if (article.isBlank()) {
      throw Problem.field(field, "must not be blank");
    }
    try {
      return Text.clean(article.replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]", " "));
    } catch (IllegalArgumentException e) {
      throw Problem.field(field, e.getMessage());
    }
  }

  private String existing(String url) {
    if (url == null || !HttpUrl.Check.isHttp(url)) {
      return null;
    }
    Source source = Sources.byUrl(url);
    return source == null || source.draft && !reader.isEditor() ? null : SourceRef.path(source.id);
  }

  private static String language(ArticleMetadata metadata, ArticleText text) {
    String said = metadata.language();
    boolean isTag =
        said != null && said.length() <= 35 && said.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");
    return isTag ? said.replace('_', '-') : LanguageGuess.of(text.text());
  }

  private static String primary(String language) {
    return language.split("-")[0].toLowerCase(Locale.ROOT);
  }
}
