package dev.onrecord.exchange;

import dev.onrecord.item.UpsertResult;

/** Counts the lines read and their results. Blank lines count as lines only. */
record ImportTotals(
    long lines, long created, long updated, long merged, long unchanged, long refused) {

  static final ImportTotals NONE = new ImportTotals(0, 0, 0, 0, 0, 0);

  static ImportTotals ofLines(long lines) {
    return new ImportTotals(lines, 0, 0, 0, 0, 0);
  }

  static ImportTotals ofRefused(long refused) {
    return new ImportTotals(0, 0, 0, 0, 0, refused);
  }

  static ImportTotals of(UpsertResult result) {
    return switch (result) {
      case CREATED -> new ImportTotals(0, 1, 0, 0, 0, 0);
      case UPDATED -> new ImportTotals(0, 0, 1, 0, 0, 0);
      case MERGED -> new ImportTotals(0, 0, 0, 1, 0, 0);
      case UNCHANGED -> new ImportTotals(0, 0, 0, 0, 1, 0);
    };
  }

  ImportTotals plus(ImportTotals other) {
    return new ImportTotals(
        lines + other.lines,
        created + other.created,
        updated + other.updated,
        merged + other.merged,
        unchanged + other.unchanged,
        refused + other.refused);
  }
}
