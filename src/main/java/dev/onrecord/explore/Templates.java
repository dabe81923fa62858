package dev.onrecord.explore;

import dev.onrecord.explore.view.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of all other pages. */
@CheckedTemplate(basePath = "explore")
final class Templates {

  private Templates() {}

  static native TemplateInstance start(Frame frame, StartPage page);

  static native TemplateInstance check(Frame frame, CheckPage page);

  static native TemplateInstance compare(Frame frame, ComparePage page);

  static native TemplateInstance about(Frame frame, RecordCounts page);

  static native TemplateInstance problem(Frame frame, ProblemPage page);

  static native TemplateInstance robots(String base);

  static native TemplateInstance llms(String base);
}
