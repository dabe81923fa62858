package dev.onrecord.explore.review;

import dev.onrecord.explore.view.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the pages on which editors review articles. */
@CheckedTemplate(basePath = "explore")
final class ReviewTemplates {

  private ReviewTemplates() {}

  static native TemplateInstance article(Frame frame, String token);

  static native TemplateInstance review(Frame frame, ReviewPage page);

  static native TemplateInstance outcomes(Frame frame, OutcomePage page);
}
