package dev.onrecord.source;

import java.util.Map;

/** The references of one kind of item to sources. */
public interface SourceReferences {

  /** The number of items that refer to a source, by kind, such as {@code appearances}. */
  Map<String, Long> count(Source source);
}
