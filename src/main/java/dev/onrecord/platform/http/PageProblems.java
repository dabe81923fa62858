package dev.onrecord.platform.http;

import dev.onrecord.platform.Ids;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Makes pages of the problems at addresses that browsers open. */
@Singleton
class PageProblems {

  static final String HTML = "text/html;charset=UTF-8";

  /** The methods of links and forms. Any other method comes from a program. */
  private static final Set<HttpMethod> SENT_BY_PAGES =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

  private static final Logger LOG = Logger.getLogger(PageProblems.class);

  /** Created lazily, since exception mappers are created before the configuration is ready. */
  private final Instance<ProblemPages> pages;

  PageProblems(Instance<ProblemPages> pages) {
    this.pages = pages;
  }

  /**
   * The page of a problem, or empty where clients expect JSON. The log has the id that it shows.
   */
  Optional<String> html(Problem problem, HttpMethod method, String path) {
    if (!SENT_BY_PAGES.contains(method) || !pages.get().isPage(path)) {
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
