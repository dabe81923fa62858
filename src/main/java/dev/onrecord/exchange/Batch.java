package dev.onrecord.exchange;

import dev.onrecord.change.Changes;
import dev.onrecord.item.RecordForm;
import dev.onrecord.platform.Causes;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.sql.LostRace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lines that are written together.
 *
 * @param lines how many lines they were
 * @param items those that hold an item
 * @param refused those that hold none, though they are not blank
 */
record Batch(long lines, List<Item> items, List<Refused> refused) {

  /** A line that is not taken in. */
  record Refused(long line, Problem problem) {}

  /** What became of a batch, and which lines were refused, in their order. */
  record Outcome(Tally tally, List<Refused> refused) {}

  /** What a batch is written to. */
  interface Log {
    Tally write(Function<Changes, Tally> work);
  }

  /** Writes batches: one transaction for each, and fewer lines in one where a line is refused. */
  static final class Writer {
    private final Kinds kinds;
    private final Log log;
    private final boolean keepTimes;

    Writer(Kinds kinds, Log log, boolean keepTimes) {
      this.kinds = kinds;
      this.log = log;
      this.keepTimes = keepTimes;
    }

    /**
     * Writes a batch.
     *
     * @param stops whether nothing behind the first refused line is written
     */
    Outcome write(Batch batch, boolean stops) {
      List<Refused> refused = new ArrayList<>();
      Tally taken = write(batch.items, stops, refused);
      if (!stops || refused.isEmpty()) {
        refused.addAll(batch.refused);
        refused.sort(Comparator.comparing(Refused::line));
      }
      Tally tally = taken.and(Tally.ofLines(batch.lines)).and(Tally.ofRefused(refused.size()));
      return new Outcome(tally, refused);
    }

    /**
     * Halves what is refused until the line stands alone, so that the others get in; and what holds
     * a merge, of which other lines have to see what it did.
     */
    private Tally write(List<Item> items, boolean stops, List<Refused> refused) {
      if (items.isEmpty() || stops && !refused.isEmpty()) {
        return Tally.NONE;
      }
      if (items.size() > 1 && items.stream().anyMatch(Item.Merged.class::isInstance)) {
        return halves(items, stops, refused);
      }
      Problem problem;
      try {
        return log.write(changes -> take(items, changes));
      } catch (RuntimeException e) {
        problem = refusal(e).orElseThrow(() -> e);
      }
      if (items.size() == 1) {
        refused.add(new Refused(items.get(0).number(), problem));
        return Tally.NONE;
      }
      return halves(items, stops, refused);
    }

    private Tally halves(List<Item> items, boolean stops, List<Refused> refused) {
      int half = items.size() / 2;
      Tally first = write(items.subList(0, half), stops, refused);
      return first.and(write(items.subList(half, items.size()), stops, refused));
    }

    private static Optional<Problem> refusal(RuntimeException e) {
      return Causes.of(e)
          .filter(Problem.class::isInstance)
          .map(Problem.class::cast)
          .findFirst()
          .or(() -> LostRace.in(e).map(type -> new Problem(type, type.explanation())));
    }

    private Tally take(List<Item> items, Changes changes) {
      List<? extends RecordForm> forms =
          items.stream()
              .filter(Item.OfRecord.class::isInstance)
              .map(item -> ((Item.OfRecord<?>) item).form())
              .toList();
      kinds.all().forEach(kind -> kind.holdAhead(forms));
      kinds.all().forEach(kind -> kind.lookAhead(forms));
      Tally tally = Tally.NONE;
      for (Item item : items) {
        tally = tally.and(Tally.of(item.take(keepTimes, changes)));
      }
      return tally;
    }
  }
}
