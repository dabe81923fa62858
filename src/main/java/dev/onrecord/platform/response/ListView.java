package dev.onrecord.platform.response;

/** A list as GET shows it. */
public interface ListView {

  /** The address of the next page, or null on the last. */
  String next();
}
