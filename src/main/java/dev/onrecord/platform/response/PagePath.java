package dev.onrecord.platform.response;

/** The paths of the pages that people read. */
public final class PagePath {

  private static final String ROOT = "/explore";

  private PagePath() {}

  /** The path of the page about what is at a path of the API. */
  public static String of(String apiPath) {
    return ROOT + apiPath;
  }
}
