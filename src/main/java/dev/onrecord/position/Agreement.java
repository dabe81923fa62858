package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import java.util.Collection;

/** How the current stances of several speakers toward a subject compare. */
enum Agreement {
  /** All are in favor, or all are against. */
  AGREE,
  /** Some are in favor and some against; others may have any stance. */
  DIFFER,
  /** All took a stance, but neutral or unclear ones leave open whether they agree. */
  MIXED,
  /** Not all took a stance. */
  UNMATCHED;

  static Agreement of(Collection<Stance> current, int speakers) {
    if (current.size() < speakers) {
      return UNMATCHED;
    }
    boolean favor = current.contains(Stance.FAVOR);
    boolean against = current.contains(Stance.AGAINST);
    if (favor && against) {
      return DIFFER;
    }
    boolean open = current.contains(Stance.NEUTRAL) || current.contains(Stance.UNCLEAR);
    return open ? MIXED : AGREE;
  }
}
