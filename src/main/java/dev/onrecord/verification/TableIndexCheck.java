package dev.onrecord.verification;

import dev.onrecord.platform.sql.TableIndexes;
import dev.onrecord.platform.sql.TableIndexes.TableIndex;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Consumer;

/** Checks that the indexes of an embedded database have the rows of their tables. */
final class TableIndexCheck implements Check {

  private final TableIndexes indexes;

  /** Null until they are listed. */
  private Deque<TableIndex> remaining;

  TableIndexCheck(TableIndexes indexes) {
    this.indexes = indexes;
  }

  @Override
  public Part part() {
    return Part.TABLE_INDEXES;
  }

  @Override
  public int next(Consumer<Finding> findings) {
    if (remaining == null) {
      remaining = new ArrayDeque<>(indexes.all());
    }
    TableIndex index = remaining.poll();
    if (index == null) {
      return -1;
    }
    String name =
        "The index %s of the table %s"
            .formatted(index.name(), index.table())
            .toLowerCase(Locale.ROOT);
    try {
      if (!indexes.isEqual(index)) {
        findings.accept(
            Finding.of(
                FindingType.DAMAGED_TABLE_INDEX,
                "T" + name.substring(1) + " has other rows than the table."));
      }
    } catch (RuntimeException e) {
      findings.accept(
          Finding.of(
              FindingType.UNREADABLE,
              "T%s, or the table, cannot be read: %s"
                  .formatted(name.substring(1), Verification.reason(e))));
    }
    return 1;
  }
}
