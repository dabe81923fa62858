package dev.onrecord.article;

import dev.onrecord.article.reading.ArticleReader;
import dev.onrecord.article.text.ArticleMetadata;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.HtmlDocument;
import dev.onrecord.article.text.LanguageGuess;
import dev.onrecord.article.text.PlainArticle;
import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.Text;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.security.CurrentUser;
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

/** Reads articles, and resolves the names in them against the record. */
@ApplicationScoped
class Articles {

  private final Names names;
  private final Clock clock;
  private final CurrentUser user;

  Articles(Names names, Clock clock, CurrentUser user) {
    this.user = user;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Finds the statements in an article and resolves their speakers.
   *
   * @throws Problem if it is blank or too long
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
              "The article has no date, so relative dates are not read.",
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
      throw Problem.field("text", "or html must contain the article, and not both");
    }
    if (article.getBytes(StandardCharsets.UTF_8).length > ArticleForm.MAX_LENGTH) {
      throw new Problem(
          ProblemType.BODY_TOO_LARGE,
          "The article must not be longer than %d bytes.".formatted(ArticleForm.MAX_LENGTH));
    }
    if (article.isBlank()) {
      throw Problem.field(field, "must not be blank");
    }
    try {
      String lines = article.replace("\r\n", "\n").replace('\r', '\n');
      return Text.clean(lines.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " "));
    } catch (IllegalArgumentException e) {
      throw Problem.field(field, e.getMessage());
    }
  }

  private String existing(String url) {
    if (url == null || !HttpUrl.Check.isHttp(url)) {
      return null;
    }
    Source source = Sources.byUrl(url);
    return source == null || source.draft && !user.isEditor() ? null : SourceRef.path(source.id);
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
