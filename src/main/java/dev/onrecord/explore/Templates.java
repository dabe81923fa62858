package dev.onrecord.explore;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.nio.charset.StandardCharsets;

/** The templates of the pages. Their expressions are checked when they are compiled. */
@CheckedTemplate(basePath = "explore")
final class Templates {

  private Templates() {}

  static native TemplateInstance statements(Frame frame, StatementsPage page);

  /** The bytes of a page. */
  static byte[] bytes(TemplateInstance page) {
    return page.render().getBytes(StandardCharsets.UTF_8);
  }
}
