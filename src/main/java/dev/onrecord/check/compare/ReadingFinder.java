package dev.onrecord.check.compare;

import dev.onrecord.check.text.NameWords;
import dev.onrecord.check.text.TextWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the readings of a quotation: one per statement, and one per speaker if it joins several.
 */
public final class ReadingFinder {

  /** The most statements that become readings. */
  private static final int CLOSEST = 20;

  /** A run that scores this many times less than the best is no reading. */
  private static final int MAX_RATIO = 4;

  /** The most parts that a quotation may be joined from. */
  private static final int MAX_RUNS = 8;

  private static final int MIN_GAP = 3;
  private static final int MIN_LENGTH = 3;
  private static final int MIN_SAME = 5;
  private static final double MIN_SHARE = 0.8;

  private final TextWords quote;
  private final NameWords names;
  private final Aligner aligner;

  public ReadingFinder(TextWords quote, NameWords names, long budget) {
    this.quote = quote;
    this.names = names;
    this.aligner = new Aligner(quote, budget);
  }

  /** All readings of the quotation in some wordings. */
  public List<Reading> of(List<Wording> wordings) {
    if (quote.size() == 0) {
      return List.of();
    }
    Map<UUID, Run> best = new LinkedHashMap<>();
    for (Wording wording : wordings) {
      aligner
          .align(wording, 0, quote.size())
          .ifPresent(run -> best.merge(wording.statement(), run, ReadingFinder::better));
    }
    int least = best.values().stream().mapToInt(Run::score).max().orElse(0) / MAX_RATIO;
    List<Run> closest =
        best.values().stream()
            .filter(run -> run.score() >= least)
            .sorted(Comparator.comparing(Run::score).reversed())
            .limit(CLOSEST)
            .toList();
    Map<String, List<Wording>> bySpeaker =
        wordings.stream().collect(Collectors.groupingBy(Wording::speaker));
    return Stream.concat(
            closest.stream().map(this::ofOne),
            seeds(closest, best.values()).stream()
                .map(run -> ofSeveral(run, bySpeaker.get(run.wording().speaker())))
                .flatMap(Optional::stream))
        .toList();
  }

  /**
   * The runs that a quotation may be joined around: each speaker's best, and the longest of whole
   * sentences. The best may be of a long statement that has a little of every part.
   */
  private Set<Run> seeds(List<Run> closest, Collection<Run> all) {
    Map<String, Run> firstOfSpeaker = new LinkedHashMap<>();
    closest.forEach(run -> firstOfSpeaker.putIfAbsent(run.wording().speaker(), run));
    Map<String, Run> sentencesOfSpeaker = new LinkedHashMap<>();
    all.stream()
        .filter(run -> firstOfSpeaker.containsKey(run.wording().speaker()))
        .filter(this::isWholeSentences)
        .forEach(
            run -> sentencesOfSpeaker.merge(run.wording().speaker(), run, ReadingFinder::longer));
    Set<Run> seeds = new LinkedHashSet<>(firstOfSpeaker.values());
    seeds.addAll(sentencesOfSpeaker.values());
    return seeds;
  }

  /** Whether a run consists of sentences of a statement, without a difference. */
  private boolean isWholeSentences(Run run) {
    BitSet starts = run.wording().words().starts();
    return run.same(quote) == run.pairs().length
        && run.textTo() - run.textFrom() == run.pairs().length
        && run.pairs().length >= MIN_SAME
        && starts.get(run.textFrom())
        && starts.get(run.textTo());
  }

  private static Run longer(Run one, Run other) {
    return other.pairs().length > one.pairs().length ? other : one;
  }

  /** The run with the higher score; among equals, that of the statement's own text. */
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
    // Parts that are similar to each other may be aligned with the wrong one if they are swapped.
    List<Run> tiles = new Tiling(quote, first.wording()).runs();
    Reading tiled = tiles.isEmpty() ? aligned : reading(tiles);
    return tiled.similarity() > aligned.similarity() ? tiled : aligned;
  }

  private Reading reading(List<Run> runs) {
    return new Reading(quote, List.of(Comparison.of(quote, united(runs), names)));
  }

  private boolean isFurther(Run run, List<Run> there) {
    return run.longest(quote) >= MIN_LENGTH
        && there.stream().noneMatch(other -> overlap(run, other));
  }

  private static boolean overlap(Run one, Run other) {
    return one.wording() == other.wording()
        && one.textFrom() < other.textTo()
        && other.textFrom() < one.textTo();
  }

  private Optional<Reading> ofSeveral(Run first, List<Wording> wordings) {
    List<Run> runs = new ArrayList<>(List.of(first));
    Admission parts = (run, there) -> isOfAnother(run) && isFurther(run, there);
    if (isWholeSentences(first)) {
      // Whole sentences come first here too, before what only resembles the rest as a whole.
      fill(runs, wordings, (run, there) -> isWholeSentences(run) && parts.admits(run, there));
    }
    fill(runs, wordings, parts);
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
    return isWhole && same >= MIN_LENGTH
        || same >= MIN_SAME && same >= MIN_SHARE * run.pairs().length;
  }

  /** Decides whether a run may join those already found. */
  private interface Admission {
    boolean admits(Run run, List<Run> there);
  }

  /** Aligns what no run covers yet, until nothing more is found. */
  private void fill(List<Run> runs, Collection<Wording> wordings, Admission admission) {
    boolean isGrowing = true;
    while (isGrowing && runs.size() < MAX_RUNS) {
      isGrowing = false;
      for (int[] gap : gaps(runs)) {
        Optional<Run> run =
            wordings.stream()
                .map(wording -> aligner.align(wording, gap[0], gap[1]))
                .flatMap(Optional::stream)
                .filter(found -> admission.admits(found, runs))
                .max(Comparator.comparing(Run::score));
        run.ifPresent(runs::add);
        isGrowing |= run.isPresent();
      }
    }
  }

  /** The parts of the quotation that no run covers, if they are long enough. */
  private List<int[]> gaps(List<Run> runs) {
    List<int[]> gaps = new ArrayList<>();
    int at = 0;
    List<Run> sorted = runs.stream().sorted(Comparator.comparing(Run::from)).toList();
    for (Run run : sorted) {
      gaps.add(new int[] {at, run.from()});
      at = run.to();
    }
    gaps.add(new int[] {at, quote.size()});
    return gaps.stream().filter(gap -> gap[1] - gap[0] >= MIN_GAP).toList();
  }

  /** The runs of one wording as a single run over the whole quotation. */
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
    int after =
        runs.stream()
            .mapToInt(Run::textFrom)
            .filter(at -> at >= tail.textTo())
            .min()
            .orElse(text.size());
    new FlankPairing(quote, text, pairs).head(head.from(), before, head.textFrom());
    new FlankPairing(quote, text, pairs).tail(tail.to(), tail.textTo(), after);
    return new Run(first.wording(), 0, pairs, first.score());
  }
}
