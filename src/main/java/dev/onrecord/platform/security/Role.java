package dev.onrecord.platform.security;

/** What those may do whom the service knows; everybody may read what is published. */
public final class Role {

  /** Writes, and reads drafts. */
  public static final String EDITOR = "editor";

  /** Does what cannot be taken back too. Every admin is an editor, by the settings. */
  public static final String ADMIN = "admin";

  private Role() {}
}
