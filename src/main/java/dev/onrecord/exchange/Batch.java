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
  interface TransactionRunner {
    ImportTotals write(Function<Changes, ImportTotals> work);
  }

  /** Writes batches, one transaction each. A batch with a refused line is split. */
  static final class Writer {
    private final ItemTypes types;
    private final TransactionRunner transactions;
    private final boolean keepTimes;

    Writer(ItemTypes types, TransactionRunner transactions, boolean keepTimes) {
      this.types = types;
      this.transactions = transactions;
      this.keepTimes = keepTimes;
    }

    /**
     * Writes a batch.
     *
     * @param stopOnError whether to write nothing after the first refused line
     */
    Outcome write(Batch batch, boolean stopOnError) {
      List<Refused> refused = new ArrayList<>();
      ImportTotals written = write(batch.items, stopOnError, refused);
      if (!stopOnError || refused.isEmpty()) {
        refused.addAll(batch.refused);
        refused.sort(Comparator.comparing(Refused::line));
      }
      ImportTotals totals =
          written
              .plus(ImportTotals.ofLines(batch.lines))
              .plus(ImportTotals.ofRefused(refused.size()));
      return new Outcome(totals, refused);
    }

    /**
     * Splits a refused batch in halves until the line is alone, so that the others are written.
     * Also splits a batch with a merge, whose result other lines must see.
     */
    private ImportTotals write(List<Item> items, boolean stopOnError, List<Refused> refused) {
      if (items.isEmpty() || stopOnError && !refused.isEmpty()) {
        return ImportTotals.NONE;
      }
      if (items.size() > 1 && items.stream().anyMatch(Item::isMerge)) {
        return writeHalves(items, stopOnError, refused);
      }
      Problem problem;
      try {
        return transactions.write(changes -> upsert(items, changes));
      } catch (RuntimeException e) {
        problem = refusal(e).orElseThrow(() -> e);
      }
      if (items.size() == 1) {
        refused.add(new Refused(items.get(0).number(), problem));
        return ImportTotals.NONE;
      }
      return writeHalves(items, stopOnError, refused);
    }

    private ImportTotals writeHalves(List<Item> items, boolean stopOnError, List<Refused> refused) {
      int half = items.size() / 2;
      ImportTotals first = write(items.subList(0, half), stopOnError, refused);
      return first.plus(write(items.subList(half, items.size()), stopOnError, refused));
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
              .filter(Item.Regular.class::isInstance)
              .map(item -> ((Item.Regular<?>) item).form())
              .toList();
      types.all().forEach(kind -> kind.lockAhead(forms));
      types.all().forEach(kind -> kind.lookAhead(forms));
      ImportTotals totals = ImportTotals.NONE;
      for (Item item : items) {
        totals = totals.plus(ImportTotals.of(item.upsert(keepTimes, changes)));
      }
      return totals;
    }
  }
}
