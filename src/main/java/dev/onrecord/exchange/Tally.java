package dev.onrecord.exchange;

import dev.onrecord.item.Taken;

/** How many lines were read, and what became of them; blank lines count among the lines alone. */
record Tally(long lines, long created, long updated, long unchanged, long refused) {

  static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  static Tally ofLines(long lines) {
    return new Tally(lines, 0, 0, 0, 0);
  }

  static Tally ofRefused(long refused) {
    return new Tally(0, 0, 0, 0, refused);
  }

  static Tally of(Taken taken) {
    return switch (taken) {
      case CREATED -> new Tally(0, 1, 0, 0, 0);
      case UPDATED -> new Tally(0, 0, 1, 0, 0);
      case UNCHANGED -> new Tally(0, 0, 0, 1, 0);
    };
  }

  Tally and(Tally more) {
    return new Tally(
        lines + more.lines,
        created + more.created,
        updated + more.updated,
        unchanged + more.unchanged,
        refused + more.refused);
  }
}
