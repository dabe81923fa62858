package dev.onrecord.check.verdict;

import dev.onrecord.check.compare.DifferenceKind;
import dev.onrecord.check.compare.Match;
import dev.onrecord.check.compare.Reading;
import dev.onrecord.check.compare.ReadingFinder;
import dev.onrecord.check.compare.Wording;
import dev.onrecord.check.text.NameWords;
import dev.onrecord.check.text.TextWords;
import dev.onrecord.platform.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a quotation with wordings from the record. */
public final class QuoteCheck {

  /** The most word pairs that are compared for one quotation. */
  private static final long BUDGET = 26_000_000;

  private static final int SHORT = 5;

  private final NameWords names;

  /**
   * Creates a check.
   *
   * @param isNameInRecord whether a word is part of the name of a subject
   */
  public QuoteCheck(Predicate<String> isNameInRecord) {
    this.names = new NameWords(isNameInRecord);
  }

  /** A reading with its verdict. */
  private record Judged(Reading reading, Verdict verdict) {

    /** Exact readings first, then excerpts, then by similarity. */
    static final Comparator<Judged> BEST_FIRST =
        Comparator.comparing(
                (Judged judged) -> judged.isFaithful() ? judged.verdict : Verdict.ALTERED)
            .thenComparing(Comparator.comparing(Judged::similarity).reversed())
            // One statement explains a quotation better than several that add nothing.
            .thenComparing(judged -> judged.reading.matches().size())
            .thenComparing(judged -> judged.first().wording().form())
            .thenComparing(judged -> judged.first().wording().withdrawn() != null)
            .thenComparing(judged -> judged.first().wording().statement());

    private boolean isFaithful() {
      return verdict == Verdict.EXACT || verdict == Verdict.EXCERPT;
    }

    Match first() {
      return reading.first();
    }

    double similarity() {
      return reading.similarity();
    }

    boolean isAsGoodAs(Judged other) {
      return verdict == other.verdict && similarity() >= other.similarity();
    }
  }

  /**
   * Checks a quotation.
   *
   * @param written the quotation
   * @param speaker the slug of the given speaker, or null
   * @param limit the most matches
   */
  public CheckResult check(TextWords written, String speaker, List<Wording> wordings, int limit) {
    TextWords quote =
        written.hasJoined()
            ? written.joinedAs(keys(wordings.stream().map(Wording::words)), Set.of())
            : written;
    List<Judged> judged =
        new ReadingFinder(quote, names, BUDGET)
            .of(joined(wordings, quote, written)).stream()
                .map(reading -> new Judged(reading, VerdictRule.of(reading)))
                .filter(reading -> reading.verdict != Verdict.UNKNOWN)
                .sorted(Judged.BEST_FIRST)
                .toList();
    if (judged.isEmpty()) {
      return new CheckResult(Verdict.UNKNOWN, unknown(speaker), shortFlag(quote), List.of(), 0);
    }
    List<Judged> best = judged.stream().filter(j -> j.isAsGoodAs(judged.get(0))).toList();
    List<Judged> theirs =
        best.stream().filter(j -> j.first().wording().speaker().equals(speaker)).toList();
    Judged chosen = theirs.isEmpty() ? best.get(0) : theirs.get(0);
    Set<Flag> flags = shortFlag(quote);
    chosen.reading.matches().forEach(match -> addFlags(flags, match));
    if (isAmbiguous(chosen, theirs.isEmpty() ? best : theirs)) {
      flags.add(Flag.AMBIGUOUS);
    }
    Attribution attribution =
        speaker == null
            ? null
            : theirs.isEmpty() ? Attribution.OTHER_SPEAKER : Attribution.CONFIRMED;
    return new CheckResult(
        chosen.verdict,
        attribution,
        flags,
        matches(chosen, judged, limit),
        chosen.reading.matches().size());
  }

  /** The wordings with their words divided as in the quotation. */
  private static List<Wording> joined(List<Wording> wordings, TextWords quote, TextWords written) {
    Set<String> keys = keys(Stream.of(quote));
    Set<String> joinedKeys = new HashSet<>(keys);
    joinedKeys.removeAll(keys(Stream.of(written)));
    return wordings.stream()
        .map(wording -> wording.with(wording.words().joinedAs(keys, joinedKeys)))
        .toList();
  }

  private static Set<String> keys(Stream<TextWords> texts) {
    return texts.flatMap(text -> text.words().stream()).map(Word::key).collect(Collectors.toSet());
  }

  private static Attribution unknown(String speaker) {
    return speaker == null ? null : Attribution.UNKNOWN;
  }

  private static Set<Flag> shortFlag(TextWords quote) {
    long words = quote.words().stream().filter(word -> !word.isOwn()).count();
    return words < SHORT ? EnumSet.of(Flag.SHORT) : EnumSet.noneOf(Flag.class);
  }

  private static boolean isAmbiguous(Judged chosen, List<Judged> best) {
    return best.stream()
            .filter(judged -> judged.reading.isOfOne() == chosen.reading.isOfOne())
            .map(judged -> judged.first().wording().statement())
            .distinct()
            .count()
        > 1;
  }

  /** The matches of the chosen reading; if it is of one statement, also those of other readings. */
  private static List<Match> matches(Judged chosen, List<Judged> judged, int limit) {
    List<Match> matches = new ArrayList<>(chosen.reading.matches());
    Set<UUID> shown = new HashSet<>();
    matches.forEach(match -> shown.add(match.wording().statement()));
    for (Judged other : judged) {
      if (chosen.reading.isOfOne()
          && other.reading.isOfOne()
          && shown.add(other.first().wording().statement())) {
        matches.add(other.first());
      }
    }
    return matches.stream().limit(limit).toList();
  }

  private static void addFlags(Set<Flag> flags, Match match) {
    add(flags, Flag.NEGATION, match.negates());
    add(flags, Flag.NUMBER, match.has(DifferenceKind.NUMBER));
    add(flags, Flag.NAME, match.has(DifferenceKind.NAME));
    add(flags, Flag.HEAD_CUT, match.cutsHead());
    add(flags, Flag.TAIL_CUT, match.cutsTail());
    add(flags, Flag.OMISSION, match.omissions() > 0);
    add(flags, Flag.ORDER, match.inversions() > 0);
    add(flags, Flag.QUESTION, match.hasQuestion());
    add(flags, Flag.WITHDRAWN, match.wording().withdrawn() != null);
    add(flags, Flag.PARAPHRASE, match.isParaphrase());
  }

  private static void add(Set<Flag> flags, Flag flag, boolean holds) {
    if (holds) {
      flags.add(flag);
    }
  }
}
