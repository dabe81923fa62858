package dev.onrecord.article;

import dev.onrecord.platform.stream.Streams;
import jakarta.inject.Singleton;

/** Reads articles and checks what was found, within the limit of articles read at a time. */
@Singleton
public class ArticleReadings {

  private final Articles articles;
  private final DraftChecks checks;
  private final Streams streams;

  ArticleReadings(Articles articles, DraftChecks checks, Streams streams) {
    this.articles = articles;
    this.checks = checks;
    this.streams = streams;
  }

  /** The source and the drafts of an article, each with its check. Stores nothing. */
  public ArticleView read(ArticleForm form) {
    Streams.Slot slot = streams.acquire(Streams.Kind.ARTICLE);
    try {
      return checks.check(articles.read(form));
    } finally {
      slot.close();
    }
  }
}
