package dev.onrecord.platform.http;

import dev.onrecord.platform.problem.ProblemBody;

/** Renders problems for browsers. */
public interface ProblemPages {

  /** Whether there is a page, or would be, at a path. */
  boolean isPage(String path);

  /**
   * A problem as HTML.
   *
   * @param request the id by which the log knows the request
   */
  String html(ProblemBody problem, String request);
}
