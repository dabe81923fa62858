package dev.onrecord.explore;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.nio.charset.StandardCharsets;

/** The templates of the pages. Their expressions are checked when they are compiled. */
@CheckedTemplate(basePath = "explore")
final class Templates {

  private Templates() {}

  static native TemplateInstance start(Frame frame, StartPage page);

  static native TemplateInstance statements(Frame frame, StatementsPage page);

  static native TemplateInstance statement(Frame frame, StatementPage page);

  static native TemplateInstance subjects(Frame frame, SubjectList page);

  static native TemplateInstance subject(Frame frame, SubjectPage page);

  static native TemplateInstance check(Frame frame, CheckPage page);

  static native TemplateInstance compare(Frame frame, ComparePage page);

  static native TemplateInstance about(Frame frame, RecordCounts page);

  static native TemplateInstance embed(EmbedCard page);

  static native TemplateInstance problem(Frame frame, ProblemPage page);

  static native TemplateInstance robots(String base);

  static native TemplateInstance llms(String base);

  /** The bytes of a page. */
  static byte[] bytes(TemplateInstance page) {
    return page.render().getBytes(StandardCharsets.UTF_8);
  }
}
