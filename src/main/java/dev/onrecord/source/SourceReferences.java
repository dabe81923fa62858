package dev.onrecord.source;

import dev.onrecord.change.Changes;
import java.util.Map;

/** The references of one kind of item to sources. */
public interface SourceReferences {

  /** The number of items that refer to a source, by kind, such as {@code appearances}. */
  Map<String, Long> count(Source source);

  /** Locks the items that refer to a source until the transaction ends. */
  void lock(Source source);

  /** Moves references from a merged source to the one kept. */
  void move(Source gone, Source kept, Changes changes);
}
