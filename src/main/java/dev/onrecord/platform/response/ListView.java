package dev.onrecord.platform.response;

/** A page of a list as GET shows it. */
public interface ListView {

  /** The URL of the next page, or null on the last. */
  String next();
}
