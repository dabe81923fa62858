package dev.onrecord.mcp;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import dev.onrecord.subject.Names;
import java.util.List;
import java.util.stream.Collectors;

/** Words a problem as a text that tells an assistant what is wrong and how to call again. */
final class ProblemText {

  /** The most violations that are listed. */
  private static final int MOST = 10;

  private ProblemText() {}

  static String of(Problem problem) {
    String text = "%s: %s".formatted(EnumNames.kebab(problem.type()), problem.getMessage());
    List<Violation> others = problem.violations().stream().skip(1).limit(MOST).toList();
    if (!others.isEmpty()) {
      text +=
          others.stream()
              .map(v -> "; %s %s".formatted(v.field(), v.message()))
              .collect(Collectors.joining());
    }
    String advice = advice(problem);
    return advice.isEmpty() ? text : text + "\n" + advice;
  }

  private static String advice(Problem problem) {
    if (problem.body(null).members().get("candidates") instanceof List<?> candidates) {
      return names(candidates, problem.type() == ProblemType.AMBIGUOUS_NAME);
    }
    return switch (problem.type()) {
      case TOO_MANY_REQUESTS, OVERLOADED, INDEX_NOT_READY, UNAVAILABLE ->
          "Call again in %d s.".formatted(problem.retryAfter());
      default -> "";
    };
  }

  private static String names(List<?> candidates, boolean isAmbiguous) {
    if (candidates.isEmpty()) {
      return "Nobody and nothing on record has a similar name. Search by words instead.";
    }
    String slugs =
        candidates.stream()
            .filter(Names.Suggestion.class::isInstance)
            .map(Names.Suggestion.class::cast)
            .map(c -> "%s (%s, %s)".formatted(c.slug(), c.name(), EnumNames.snake(c.type())))
            .collect(Collectors.joining(", "));
    return isAmbiguous
        ? "It could mean each of these; call again with a slug: " + slugs
        : "Similar names on record; call again with a slug if one of them is meant: " + slugs;
  }
}
