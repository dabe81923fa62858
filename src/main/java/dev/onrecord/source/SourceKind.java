package dev.onrecord.source;

/** What kind of document a source is. */
public enum SourceKind {
  ARTICLE,
  POST,
  TRANSCRIPT,
  VIDEO,
  AUDIO,
  PAPER,
  BOOK,
  OTHER
}
