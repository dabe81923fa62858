package dev.onrecord.check.compare;

import dev.onrecord.check.text.QuotedParts;
import dev.onrecord.check.text.TextWords;
import java.util.List;

/**
 * A run with its differences.
 *
 * @param inversions how often a part of the quotation comes before one that it follows in the text
 * @param hasQuestion whether one side has a question mark that the other lacks
 */
public record Match(
    TextWords quote,
    Run run,
    List<Difference> differences,
    List<MarkedOmission> markedOmissions,
    int inversions,
    boolean hasQuestion) {

  public Wording wording() {
    return run.wording();
  }

  /** The number of words in the part of the quotation, without the quoter's own. */
  public int words() {
    int words = 0;
    for (int i = run.from(); i < run.to(); i++) {
      words += isOwn(i) ? 0 : 1;
    }
    return words;
  }

  /** Whether a word is in brackets and not in the text. */
  private boolean isOwn(int index) {
    return quote.word(index).isOwn() && !run.isSame(quote, index);
  }

  boolean hasOwn() {
    return words() < run.to() - run.from();
  }

  /** The number of words that are the same. An inflection counts half. */
  public double same() {
    double changed = 0;
    for (Difference difference : differences) {
      if (difference.alters()) {
        boolean isHalf = difference.kind() == DifferenceKind.INFLECTION;
        changed += isHalf ? difference.words() / 2.0 : difference.words();
      }
    }
    return words() - changed;
  }

  public long omissions() {
    return differences.stream().filter(Difference::isOmission).count();
  }

  public double similarity() {
    double all = words() + omissions() + inversions;
    return all == 0 ? 0 : same() / all;
  }

  /** Whether all words are in the text, in order, with every omission marked. */
  public boolean isFaithful() {
    return inversions == 0 && differences.stream().noneMatch(Difference::alters);
  }

  /** Whether it covers the whole text and adds nothing. */
  public boolean isWhole() {
    return run.textFrom() == 0
        && run.textTo() == wording().words().size()
        && markedOmissions.isEmpty()
        && !hasOwn();
  }

  public boolean cutsHead() {
    return !wording().words().starts().get(run.textFrom());
  }

  public boolean cutsTail() {
    return !wording().words().starts().get(run.textTo());
  }

  /** Whether the record only has a paraphrase of these words. */
  public boolean isParaphrase() {
    return switch (wording().form()) {
      case DIRECT -> false;
      case INDIRECT -> true;
      case MIXED -> !isWithinQuotes();
    };
  }

  private boolean isWithinQuotes() {
    TextWords words = wording().words();
    int start = words.word(run.textFrom()).start();
    int end = words.word(run.textTo() - 1).end();
    return QuotedParts.of(words.text()).stream()
        .anyMatch(part -> part.start() <= start && part.end() >= end);
  }

  /** Whether it adds or removes a negation, even if openly. */
  public boolean negates() {
    return has(DifferenceKind.NEGATION)
        || markedOmissions.stream().anyMatch(MarkedOmission::isNegation);
  }

  public boolean has(DifferenceKind kind) {
    return differences.stream().anyMatch(difference -> difference.kind() == kind);
  }
}
