package dev.onrecord.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the ways to read a quotation: by statement, and by speaker where it joins several. */
final class Readings {

  /** As many statements are looked at twice, for parts of them in another order. */
  private static final int CLOSEST = 20;

  /** What is so many times less like the quotation than another is none of its readings. */
  private static final int FAR = 4;

  /** So many parts may a quotation be joined of. */
  private static final int MOST_RUNS = 8;

  private static final int FEWEST_LEFT = 3;
  private static final int IN_A_ROW = 3;
  private static final int FEWEST_SAME = 5;
  private static final double LEAST_SAME = 0.8;

  private final TextWords quote;
  private final NameWords names;
  private final Aligner aligner;

  Readings(TextWords quote, NameWords names, long budget) {
    this.quote = quote;
    this.names = names;
    this.aligner = new Aligner(quote, budget);
  }

  /** All readings of the quotation in some wordings; without a word, it has none. */
  List<Reading> of(List<Wording> wordings) {
    if (quote.size() == 0) {
      return List.of();
    }
    Map<UUID, Run> best = new LinkedHashMap<>();
    for (Wording wording : wordings) {
      aligner
          .align(wording, 0, quote.size())
          .ifPresent(run -> best.merge(wording.statement(), run, Readings::better));
    }
    int least = best.values().stream().mapToInt(Run::score).max().orElse(0) / FAR;
    List<Run> closest =
        best.values().stream()
            .filter(run -> run.score() >= least)
            .sorted(Comparator.comparing(Run::score).reversed())
            .limit(CLOSEST)
            .toList();
    Map<String, List<Wording>> bySpeaker =
        wordings.stream().collect(Collectors.groupingBy(Wording::speaker));
    Map<String, Run> firstOfSpeaker = new LinkedHashMap<>();
    closest.forEach(run -> firstOfSpeaker.putIfAbsent(run.wording().speaker(), run));
    return Stream.concat(
            closest.stream().map(this::ofOne),
            firstOfSpeaker.values().stream()
                .map(run -> ofSeveral(run, bySpeaker.get(run.wording().speaker())))
                .flatMap(Optional::stream))
        .toList();
  }

  /** Of equal ones, that of the statement's own text. */
  private static Run better(Run one, Run other) {
    if (one.score() != other.score()) {
      return one.score() > other.score() ? one : other;
    }
    return one.wording().isMerged() ? other : one;
  }

  private Reading ofOne(Run first) {
    List<Run> runs = new ArrayList<>(List.of(first));
    fill(runs, List.of(first.wording()), this::isFurther);
    Reading aligned = reading(runs);
    if (aligned.similarity() == 1) {
      return aligned;
    }
    // Parts in another order may be like each other, and then be aligned in the wrong one.
    List<Run> tiles = new Tiling(quote, first.wording()).runs();
    Reading tiled = tiles.isEmpty() ? aligned : reading(tiles);
    return tiled.similarity() > aligned.similarity() ? tiled : aligned;
  }

  private Reading reading(List<Run> runs) {
    return new Reading(quote, List.of(Comparison.of(quote, united(runs), names)));
  }

  private boolean isFurther(Run run, List<Run> there) {
    return run.longest(quote) >= IN_A_ROW && there.stream().noneMatch(other -> overlap(run, other));
  }

  private static boolean overlap(Run one, Run other) {
    return one.wording() == other.wording()
        && one.textFrom() < other.textTo()
        && other.textFrom() < one.textTo();
  }

  private Optional<Reading> ofSeveral(Run first, List<Wording> wordings) {
    List<Run> runs = new ArrayList<>(List.of(first));
    fill(runs, wordings, (run, there) -> isOfAnother(run) && isFurther(run, there));
    runs.sort(Comparator.comparing(Run::from));
    boolean isOfSeveral = runs.stream().map(r -> r.wording().statement()).distinct().count() > 1;
    return isOfSeveral
        ? Optional.of(
            new Reading(quote, runs.stream().map(r -> Comparison.of(quote, r, names)).toList()))
        : Optional.empty();
  }

  private boolean isOfAnother(Run run) {
    int same = run.same(quote);
    boolean isWhole = same == run.wording().words().size() && same == run.pairs().length;
    return isWhole && same >= IN_A_ROW
        || same >= FEWEST_SAME && same >= LEAST_SAME * run.pairs().length;
  }

  /** Whether a run may stand beside those that are there. */
  private interface Admission {
    boolean admits(Run run, List<Run> there);
  }

  /** Looks for what is left of the quotation in some wordings, the longest parts first. */
  private void fill(List<Run> runs, Collection<Wording> wordings, Admission admission) {
    boolean goesOn = true;
    while (goesOn && runs.size() < MOST_RUNS) {
      goesOn = false;
      for (int[] gap : gaps(runs)) {
        Optional<Run> run =
            wordings.stream()
                .map(wording -> aligner.align(wording, gap[0], gap[1]))
                .flatMap(Optional::stream)
                .filter(found -> admission.admits(found, runs))
                .max(Comparator.comparing(Run::score));
        run.ifPresent(runs::add);
        goesOn |= run.isPresent();
      }
    }
  }

  /** The parts of the quotation that no run covers, of three words or more. */
  private List<int[]> gaps(List<Run> runs) {
    List<int[]> gaps = new ArrayList<>();
    int at = 0;
    List<Run> sorted = runs.stream().sorted(Comparator.comparing(Run::from)).toList();
    for (Run run : sorted) {
      gaps.add(new int[] {at, run.from()});
      at = run.to();
    }
    gaps.add(new int[] {at, quote.size()});
    return gaps.stream().filter(gap -> gap[1] - gap[0] >= FEWEST_LEFT).toList();
  }

  /** All of the quotation as one run of a wording, with the words left over at its ends. */
  private Run united(List<Run> runs) {
    Run first = runs.get(0);
    int[] pairs = new int[quote.size()];
    Arrays.fill(pairs, -1);
    for (Run run : runs) {
      System.arraycopy(run.pairs(), 0, pairs, run.from(), run.pairs().length);
    }
    TextWords text = first.wording().words();
    Run head = runs.stream().min(Comparator.comparing(Run::from)).orElseThrow();
    Run tail = runs.stream().max(Comparator.comparing(Run::from)).orElseThrow();
    int before =
        runs.stream().mapToInt(Run::textTo).filter(to -> to <= head.textFrom()).max().orElse(0);
    int behind =
        runs.stream()
            .mapToInt(Run::textFrom)
            .filter(at -> at >= tail.textTo())
            .min()
            .orElse(text.size());
    new LeftOver(quote, text, pairs).head(head.from(), before, head.textFrom());
    new LeftOver(quote, text, pairs).tail(tail.to(), tail.textTo(), behind);
    return new Run(first.wording(), 0, pairs, first.score());
  }
}
