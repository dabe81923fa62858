package dev.onrecord.exchange;

import dev.onrecord.item.UpsertResult;

/** Counts the lines read and their results. Blank lines count as lines only. */
record ImportTotals(long lines, long created, long updated, long unchanged, long refused) {

  static final ImportTotals NONE = new ImportTotals(0, 0, 0, 0, 0);

  static ImportTotals ofLines(long lines) {
    return new ImportTotals(lines, 0, 0, 0, 0);
  }

  static ImportTotals ofRefused(long refused) {
    return new ImportTotals(0, 0, 0, 0, refused);
  }

  static ImportTotals of(UpsertResult result) {
    return switch (result) {
      case CREATED -> new ImportTotals(0, 1, 0, 0, 0);
      case UPDATED -> new ImportTotals(0, 0, 1, 0, 0);
      case UNCHANGED -> new ImportTotals(0, 0, 0, 1, 0);
    };
  }

  ImportTotals and(ImportTotals more) {
    return new ImportTotals(
        lines + more.lines,
        created + more.created,
        updated + more.updated,
        unchanged + more.unchanged,
        refused + more.refused);
  }
}
