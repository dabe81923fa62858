package dev.onrecord.source;

/** The kinds of sources. */
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
