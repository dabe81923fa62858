package dev.onrecord.platform.http;

import dev.onrecord.platform.Ids;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes pages of the problems at addresses that browsers open. */
@Singleton
class PageProblems {

  static final String HTML = "text/html;charset=UTF-8";

  private static final Logger LOG = Logger.getLogger(PageProblems.class);

  /** Created lazily, since exception mappers are created before the configuration is ready. */
  private final Instance<ProblemPages> pages;

  PageProblems(Instance<ProblemPages> pages) {
    this.pages = pages;
  }

  /**
   * The page of a problem, or empty where clients expect JSON. The log has the id that it shows.
   *
   * @param path the path of the request, or null if it is not known
   */
  Optional<String> html(Problem problem, String path) {
    if (path == null || !pages.get().isPage(path)) {
      return Optional.empty();
    }
    String request = Ids.next().toString();
    // An overload or an outage would fill the log; OutageLog reports those once.
    boolean isFault = problem.type() == ProblemType.INTERNAL_ERROR;
    Logger.Level level = isFault ? Logger.Level.WARN : Logger.Level.DEBUG;
    LOG.logf(level, "Request %s: %s at %s", request, problem.type(), path);
    return Optional.of(pages.get().html(problem.body(path), request));
  }
}
