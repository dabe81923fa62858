package dev.onrecord.exchange;

import dev.onrecord.change.Changes;
import dev.onrecord.item.ItemForm;
import dev.onrecord.platform.Exceptions;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.sql.WriteConflict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lines that are written in one transaction.
 *
 * @param lines the number of lines
 * @param items the lines with an item
 * @param refused the lines without a valid item, except blank ones
 */
record Batch(long lines, List<Item> items, List<Refused> refused) {

  /** A refused line. */
  record Refused(long line, Problem problem) {}

  /** The result of a batch, with the refused lines in order. */
  record Outcome(ImportTotals totals, List<Refused> refused) {}

  /** Runs a batch in a transaction. */
  interface Log {
    ImportTotals write(Function<Changes, ImportTotals> work);
  }

  /** Writes batches, one transaction each. A batch with a refused line is split. */
  static final class Writer {
    private final ItemTypes types;
    private final Log log;
    private final boolean keepTimes;

    Writer(ItemTypes types, Log log, boolean keepTimes) {
      this.types = types;
      this.log = log;
      this.keepTimes = keepTimes;
    }

    /**
     * Writes a batch.
     *
     * @param stops whether to write nothing after the first refused line
     */
    Outcome write(Batch batch, boolean stops) {
      List<Refused> refused = new ArrayList<>();
      ImportTotals taken = write(batch.items, stops, refused);
      if (!stops || refused.isEmpty()) {
        refused.addAll(batch.refused);
        refused.sort(Comparator.comparing(Refused::line));
      }
      ImportTotals totals =
          taken.and(ImportTotals.ofLines(batch.lines)).and(ImportTotals.ofRefused(refused.size()));
      return new Outcome(totals, refused);
    }

    /**
     * Splits a refused batch in halves until the line is alone, so that the others are written.
     * Also splits a batch with a merge, whose result other lines must see.
     */
    private ImportTotals write(List<Item> items, boolean stops, List<Refused> refused) {
      if (items.isEmpty() || stops && !refused.isEmpty()) {
        return ImportTotals.NONE;
      }
      if (items.size() > 1 && items.stream().anyMatch(Item.Merged.class::isInstance)) {
        return halves(items, stops, refused);
      }
      Problem problem;
      try {
        return log.write(changes -> upsert(items, changes));
      } catch (RuntimeException e) {
        problem = refusal(e).orElseThrow(() -> e);
      }
      if (items.size() == 1) {
        refused.add(new Refused(items.get(0).number(), problem));
        return ImportTotals.NONE;
      }
      return halves(items, stops, refused);
    }

    private ImportTotals halves(List<Item> items, boolean stops, List<Refused> refused) {
      int half = items.size() / 2;
      ImportTotals first = write(items.subList(0, half), stops, refused);
      return first.and(write(items.subList(half, items.size()), stops, refused));
    }

    private static Optional<Problem> refusal(RuntimeException e) {
      return Exceptions.causes(e)
          .filter(Problem.class::isInstance)
          .map(Problem.class::cast)
          .findFirst()
          .or(() -> WriteConflict.in(e).map(type -> new Problem(type, type.explanation())));
    }

    private ImportTotals upsert(List<Item> items, Changes changes) {
      List<? extends ItemForm> forms =
          items.stream()
              .filter(Item.OfRecord.class::isInstance)
              .map(item -> ((Item.OfRecord<?>) item).form())
              .toList();
      types.all().forEach(kind -> kind.lockAhead(forms));
      types.all().forEach(kind -> kind.lookAhead(forms));
      ImportTotals totals = ImportTotals.NONE;
      for (Item item : items) {
        totals = totals.and(ImportTotals.of(item.upsert(keepTimes, changes)));
      }
      return totals;
    }
  }
}
