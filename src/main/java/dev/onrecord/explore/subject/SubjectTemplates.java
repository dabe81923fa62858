package dev.onrecord.explore.subject;

import dev.onrecord.explore.view.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of pages of subjects. */
@CheckedTemplate(basePath = "explore")
final class SubjectTemplates {

  private SubjectTemplates() {}

  static native TemplateInstance subjects(Frame frame, SubjectList page);

  static native TemplateInstance subject(Frame frame, SubjectPage page);
}
