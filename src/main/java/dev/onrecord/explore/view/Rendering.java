package dev.onrecord.explore.view;

import io.quarkus.qute.TemplateInstance;
import java.nio.charset.StandardCharsets;

/** Renders templates, whose expressions Quarkus has checked when it compiled them. */
public final class Rendering {

  private Rendering() {}

  /** The bytes of a page. */
  public static byte[] bytes(TemplateInstance page) {
    return text(page).getBytes(StandardCharsets.UTF_8);
  }

  /** The HTML of a part of pages. */
  public static String text(TemplateInstance part) {
    return part.render();
  }
}
