package dev.onrecord.explore;

import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.SubjectLink;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.http.ProblemPages;
import dev.onrecord.platform.problem.ProblemBody;
import dev.onrecord.platform.response.PagePath;
import dev.onrecord.platform.security.SignIn;
import dev.onrecord.subject.Names;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Renders problems as pages at the addresses of pages. */
@Singleton
class ProblemPageRenderer implements ProblemPages {

  private static final Pattern PAGES = Pattern.compile("/|/explore(/.*)?|/embed(/.*)?");

  private final SignIn signIn;

  ProblemPageRenderer(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public boolean isPage(String path) {
    return PAGES.matcher(path).matches();
  }

  @Override
  public String html(ProblemBody problem, String request) {
    return Templates.problem(
            new Frame(problem.title(), problem.title(), "", null, "", true, List.of()),
            new ProblemPage(problem, request, candidates(problem), signIn.isOn()))
        .render();
  }

  private static List<SubjectLink> candidates(ProblemBody problem) {
    return problem.members().get("candidates") instanceof Collection<?> candidates
        ? candidates.stream().flatMap(ProblemPageRenderer::link).toList()
        : List.of();
  }

  private static Stream<SubjectLink> link(Object candidate) {
    return candidate instanceof Names.Suggestion subject
        ? Stream.of(
            new SubjectLink(
                subject.name(),
                subject.slug(),
                EnumNames.snake(subject.type()),
                PagePath.of(subject.self())))
        : Stream.empty();
  }
}
