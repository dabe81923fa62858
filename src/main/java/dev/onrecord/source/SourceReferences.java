package dev.onrecord.source;

import java.util.Map;

/** Counts what refers to a source; each kind of item that can do so has one. */
public interface SourceReferences {

  /** How many items refer to the source, by kind, such as {@code appearances}. */
  Map<String, Long> count(Source source);
}
