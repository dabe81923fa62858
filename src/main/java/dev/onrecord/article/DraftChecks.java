package dev.onrecord.article;

import dev.onrecord.article.ArticleView.Notice;
import dev.onrecord.check.CheckView;
import dev.onrecord.check.Checks;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the words of each draft against the record, as {@code /check} does. */
@Singleton
class DraftChecks {

  /** The maximum number of drafts that are checked, which bounds the work for an article. */
  static final int MAX_CHECKS = 100;

  /** The time after which no further draft is checked. */
  static final Duration MAX_TIME = Duration.ofSeconds(10);

  /** The problems after which no other draft could be checked either. */
  private static final Set<ProblemType> UNAVAILABLE =
      Set.of(ProblemType.INDEX_NOT_READY, ProblemType.TOO_SLOW, ProblemType.UNAVAILABLE);

  private static final int BAD_REQUEST = 400;

  private final Checks checks;
  private final Duration maxTime;

  @Inject
  DraftChecks(Checks checks) {
    this(checks, MAX_TIME);
  }

  DraftChecks(Checks checks, Duration maxTime) {
    this.checks = checks;
    this.maxTime = maxTime;
  }

  /** Adds the result to each draft, and a notice if some were not checked. */
  ArticleView check(ArticleView article) {
    List<DraftView> drafts = new ArrayList<>(article.drafts());
    long start = System.nanoTime();
    for (int i = 0; i < drafts.size(); i++) {
      DraftView draft = drafts.get(i);
      if (i == MAX_CHECKS || System.nanoTime() - start >= maxTime.toNanos()) {
        return article
            .with(drafts)
            .with(unchecked("Only the first %d drafts are checked.".formatted(i), draft, article));
      }
      try {
        drafts.set(i, draft.with(check(draft)));
      } catch (Problem problem) {
        if (!UNAVAILABLE.contains(problem.type())) {
          throw problem;
        }
        return article.with(drafts).with(unchecked(problem.getMessage(), draft, article));
      }
    }
    return article.with(drafts);
  }

  private CheckView check(DraftView draft) {
    try {
      return checks.best(draft.text(), draft.speaker());
    } catch (Problem problem) {
      // The words may be too few to check, and the speaker may be deleted at this moment.
      if (problem.type().status() == BAD_REQUEST) {
        return null;
      }
      throw problem;
    }
  }

  private static Notice unchecked(String detail, DraftView first, ArticleView article) {
    return new Notice("unchecked", detail, first.found().start(), article.text().length());
  }
}
