package dev.onrecord.change;

import java.util.List;
import java.util.stream.Stream;

/**
 * The items of a commit. Fired after the commit and before this node learns the new seq, so that
 * caches know by then which values are outdated.
 */
public record CommitEvent(List<Item> items) {

  /**
   * A changed item.
   *
   * @param id the slug of a subject, the id of anything else
   */
  public record Item(EntityType type, String id, Action action) {

    /** Whether the item existed before. */
    public boolean isEdit() {
      return action != Action.CREATED;
    }
  }

  /** The ids of the changed items of a type. */
  public Stream<String> of(EntityType type) {
    return items.stream().filter(item -> item.type == type).map(Item::id);
  }

  /** The ids of the changed items of a type that existed before. */
  public Stream<String> edited(EntityType type) {
    return items.stream().filter(item -> item.type == type && item.isEdit()).map(Item::id);
  }
}
