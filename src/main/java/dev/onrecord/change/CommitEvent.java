package dev.onrecord.change;

import java.util.List;
import java.util.stream.Stream;

/**
 * What this node learns of once it is committed, and before its seq is known: whoever holds on to
 * something that was changed has let go of it by the time that seq is known.
 */
public record CommitEvent(List<Item> items) {

  /**
   * What was changed.
   *
   * @param id the slug of a subject, the id of anything else
   */
  public record Item(EntityType type, String id) {}

  /** The ids of what was changed of one type. */
  public Stream<String> of(EntityType type) {
    return items.stream().filter(item -> item.type == type).map(Item::id);
  }
}
