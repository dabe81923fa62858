package dev.onrecord.platform.security;

/** The roles of authenticated users. Everybody may read published items. */
public final class Role {

  /** Writes and reads drafts. */
  public static final String EDITOR = "editor";

  /** Also merges, redacts and keeps times on import. The settings make every admin an editor. */
  public static final String ADMIN = "admin";

  private Role() {}
}
