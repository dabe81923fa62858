package dev.onrecord.check;

import java.util.List;

/**
 * What a run says of a quotation, word by word.
 *
 * @param turns how often a part of the quotation stands before one that it follows in the text
 * @param hasQuestion whether a question mark stands on one side alone
 */
record Match(
    TextWords quote,
    Run run,
    List<Difference> differences,
    List<MarkedOmission> markedOmissions,
    int turns,
    boolean hasQuestion) {

  Wording wording() {
    return run.wording();
  }

  /** How many words the part of the quotation has, without the quoter's own. */
  int words() {
    int words = 0;
    for (int i = run.from(); i < run.to(); i++) {
      words += isOwn(i) ? 0 : 1;
    }
    return words;
  }

  /** Whether a word is in brackets, and not in the text. */
  private boolean isOwn(int index) {
    return quote.word(index).isOwn() && !run.isSame(quote, index);
  }

  boolean hasOwn() {
    return words() < run.to() - run.from();
  }

  /** How many of its words are the same, where an inflection counts half. */
  double same() {
    double changed = 0;
    for (Difference difference : differences) {
      if (difference.alters()) {
        boolean isHalf = difference.kind() == DifferenceKind.INFLECTION;
        changed += isHalf ? difference.words() / 2.0 : difference.words();
      }
    }
    return words() - changed;
  }

  long omissions() {
    return differences.stream().filter(Difference::isOmission).count();
  }

  double similarity() {
    double all = words() + omissions() + turns;
    return all == 0 ? 0 : same() / all;
  }

  /** Whether all of its words stand in the text as they are, in order, omissions marked. */
  boolean isFaithful() {
    return turns == 0 && differences.stream().noneMatch(Difference::alters);
  }

  /** Whether the text has no other words, nor the quotation. */
  boolean isWhole() {
    return run.textFrom() == 0
        && run.textTo() == wording().words().size()
        && markedOmissions.isEmpty()
        && !hasOwn();
  }

  boolean cutsHead() {
    return !wording().words().starts().get(run.textFrom());
  }

  boolean cutsTail() {
    return !wording().words().starts().get(run.textTo());
  }

  /** Whether the record claims for none of these words that they were said so. */
  boolean isParaphrase() {
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

  boolean has(DifferenceKind kind) {
    return differences.stream().anyMatch(difference -> difference.kind() == kind);
  }
}
