package dev.onrecord.platform.response;

/** The view of a page of a list. */
public interface ListView {

  /** The URL of the next page, or null on the last. */
  String next();
}
