package dev.onrecord.explore.review;

import dev.onrecord.explore.view.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the pages on which editors sign in and review articles. */
@CheckedTemplate(basePath = "explore")
final class ReviewTemplates {

  private ReviewTemplates() {}

  static native TemplateInstance article(Frame frame, String token, String user);

  static native TemplateInstance review(Frame frame, ReviewPage page);

  static native TemplateInstance outcomes(Frame frame, OutcomePage page);

  static native TemplateInstance signedin(Frame frame, String next);

  static native TemplateInstance signout(Frame frame, SignOutPage page);
}
