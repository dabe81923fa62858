package dev.onrecord.explore;

import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.explore.view.SubjectLink;
import dev.onrecord.platform.problem.ProblemBody;
import java.time.Instant;
import java.util.List;

/**
 * The page that explains a problem.
 *
 * @param request the id by which the log knows the request
 * @param candidates the subjects that may have been meant
 * @param canSignIn whether editors sign in on a page
 */
record ProblemPage(
    ProblemBody problem, String request, List<SubjectLink> candidates, boolean canSignIn) {

  /** The detail, with a time as its day, or null where it repeats the title. */
  public String detail() {
    if ((problem.title() + ".").equals(problem.detail())) {
      return null;
    }
    return problem.members().get("at") instanceof Instant at
        ? problem.detail().replace(at.toString(), ShownDate.of(at).words())
        : problem.detail();
  }

  public String explanation() {
    return switch (problem.status()) {
      case 404 -> "There is no page at this address. It may have been mistyped, or never existed.";
      case 410, 451 ->
          "This was on record and had to be erased for legal reasons. Nothing of it is shown.";
      case 401, 403 -> "This part of the record is for its editors.";
      case 429 ->
          "Many requests came from your address within a minute. Wait a minute and try again.";
      case 431 ->
          "The browser sent more than the service reads. If you have just signed in, your session is too long for its cookies and has ended.";
      case 503 -> "The service cannot answer right now. Try again in a moment.";
      default ->
          problem.status() < 500
              ? "The address asks for something that the service cannot answer."
              : "The service failed to answer this request.";
    };
  }
}
