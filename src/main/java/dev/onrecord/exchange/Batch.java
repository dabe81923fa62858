package dev.onrecord.exchange;

import dev.onrecord.change.Changes;
import dev.onrecord.item.ItemForm;
import dev.onrecord.item.Upsert;
import dev.onrecord.platform.Exceptions;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.sql.WriteConflict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /**
   * A line that says otherwise than the item that it matches, which was left as it is.
   *
   * @param item the path of the item
   */
  record Differing(long line, String item, List<Upsert.Difference> differs) {}

  /** The lines that a transaction wrote. */
  record Result(ImportTotals totals, List<Differing> differing) {

    static final Result NONE = new Result(ImportTotals.NONE, List.of());

    Result plus(Result other) {
      return new Result(
          totals.plus(other.totals),
          Stream.concat(differing.stream(), other.differing.stream()).toList());
    }
  }

  /** The result of a batch, with the lines that are reported in order. */
  record Outcome(ImportTotals totals, List<Refused> refused, List<Differing> differing) {}

  /** Runs a batch in a transaction. */
  interface TransactionRunner {
    Result write(Function<Changes, Result> work);
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
      Result written = write(batch.items, stopOnError, refused);
      if (!stopOnError || refused.isEmpty()) {
        refused.addAll(batch.refused);
        refused.sort(Comparator.comparing(Refused::line));
      }
      ImportTotals totals =
          written
              .totals
              .plus(ImportTotals.ofLines(batch.lines))
              .plus(ImportTotals.ofRefused(refused.size()));
      return new Outcome(totals, refused, written.differing);
    }

    /**
     * Splits a refused batch in halves until the line is alone, so that the others are written.
     * Also splits a batch with a merge, whose result other lines must see.
     */
    private Result write(List<Item> items, boolean stopOnError, List<Refused> refused) {
      if (items.isEmpty() || stopOnError && !refused.isEmpty()) {
        return Result.NONE;
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
        return Result.NONE;
      }
      return writeHalves(items, stopOnError, refused);
    }

    private Result writeHalves(List<Item> items, boolean stopOnError, List<Refused> refused) {
      int half = items.size() / 2;
      Result first = write(items.subList(0, half), stopOnError, refused);
      return first.plus(write(items.subList(half, items.size()), stopOnError, refused));
    }

    private static Optional<Problem> refusal(RuntimeException e) {
      return Exceptions.causes(e)
          .filter(Problem.class::isInstance)
          .map(Problem.class::cast)
          .findFirst()
          .or(() -> WriteConflict.in(e).map(type -> new Problem(type, type.explanation())));
    }

    private Result upsert(List<Item> items, Changes changes) {
      List<? extends ItemForm> forms =
          items.stream()
              .filter(Item.Regular.class::isInstance)
              .map(item -> ((Item.Regular<?>) item).form())
              .toList();
      types.all().forEach(kind -> kind.lockAhead(forms));
      types.all().forEach(kind -> kind.lookAhead(forms));
      ImportTotals totals = ImportTotals.NONE;
      List<Differing> differing = new ArrayList<>();
      for (Item item : items) {
        Upsert upsert = item.upsert(keepTimes, changes);
        totals = totals.plus(ImportTotals.of(upsert.result()));
        if (!upsert.differences().isEmpty()) {
          differing.add(
              new Differing(item.number(), item.path(upsert.address()), upsert.differences()));
        }
      }
      return new Result(totals, differing);
    }
  }
}
