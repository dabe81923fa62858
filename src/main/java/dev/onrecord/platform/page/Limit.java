package dev.onrecord.platform.page;

/** The bounds of the parameter {@code limit}: the page size. */
public final class Limit {

  public static final int MAX = 100;
  public static final int DEFAULT = 20;

  private Limit() {}
}
