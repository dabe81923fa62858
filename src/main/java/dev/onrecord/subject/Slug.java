package dev.onrecord.subject;

/** The address of a subject. */
public final class Slug {

  /**
   * Words of lower-case letters and digits, joined by hyphens; bounded, as matching it recurses.
   */
  public static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+){0,49}$";

  /** What is said of a slug that is not one. */
  public static final String MESSAGE = "must be words of a-z and 0-9, joined by single hyphens";

  /** The longest slug, in characters. */
  public static final int MAX_LENGTH = 100;

  private Slug() {}

  /** A slug for a name, or null where the name has no letter or digit that a slug can hold. */
  public static String of(String name) {
    String slug = NameKey.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String bounded =
        slug.length() <= MAX_LENGTH ? slug : slug.substring(0, MAX_LENGTH).replaceAll("-+$", "");
    return bounded.isEmpty() ? null : bounded;
  }
}
