package dev.onrecord.subject;

import dev.onrecord.subject.name.NameKey;

/** Validates and derives slugs, which identify subjects in URLs. */
public final class Slug {

  /** Lower-case words joined by hyphens; bounded, since matching recurses. */
  public static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+){0,49}$";

  /** The message for an invalid slug. */
  public static final String MESSAGE = "must be words of a-z and 0-9, joined by single hyphens";

  /** The maximum length, in characters. */
  public static final int MAX_LENGTH = 100;

  private Slug() {}

  /** Derives a slug from a name. Returns null if the name has no usable letter or digit. */
  public static String of(String name) {
    String slug = NameKey.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String bounded =
        slug.length() <= MAX_LENGTH ? slug : slug.substring(0, MAX_LENGTH).replaceAll("-+$", "");
    return bounded.isEmpty() ? null : bounded;
  }
}
