package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.quotation.Quotation;
import dev.onrecord.article.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A quotation with its speaker, and the quotations that go on with it. */
final class Utterance {

  final List<Quotation> quotations = new ArrayList<>();

  /** The numbers of those quotations that begin a sentence. */
  final Set<Integer> sentenceStarts = new HashSet<>();

  final QuotationForm.Kind kind;
  final Attribution attribution;
  final Place first;
  Place last;

  Utterance(
      Quotation quotation,
      QuotationForm.Kind kind,
      Attribution attribution,
      Place first,
      Place last) {
    this.quotations.add(quotation);
    this.kind = kind;
    this.attribution = attribution;
    this.first = first;
    this.last = last;
  }

  /**
   * Lets a quotation go on with this statement.
   *
   * @param isNewSentence whether the cue between them ends its sentence
   */
  void join(Quotation quotation, Place end, boolean isNewSentence) {
    if (isNewSentence) {
      sentenceStarts.add(quotations.size());
    }
    quotations.add(quotation);
    last = end;
  }

  /** The words of all its quotations, without marks. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    quotations.forEach(q -> q.pieces().forEach(piece -> spans.add(piece.inner())));
    return spans;
  }

  boolean isClosed() {
    return quotations.stream().allMatch(Quotation::isClosed);
  }

  /** The verb that reports it or announces it, or else the quotation itself. */
  Place cue() {
    if (attribution == null || attribution.rule().isSuggestion()) {
      return first;
    }
    return attribution.verb() == null
        ? attribution.at()
        : new Place(attribution.verb().paragraph(), attribution.verb().verb());
  }

  /** Whether the cue of another quotation stands between it and this one: "…," he said, "…". */
  boolean sharesVerb(Attribution other, Place next) {
    if (kind != QuotationForm.Kind.DIRECT
        || attribution == null
        || attribution.verb() == null
        || other.verb() == null) {
      return false;
    }
    Cue mine = attribution.verb();
    boolean isSame =
        mine.paragraph() == other.verb().paragraph() && mine.verb() == other.verb().verb();
    return isSame
        && last.paragraph() == next.paragraph()
        && last.token() < mine.verb()
        && mine.verb() < next.token()
        && next.before().is(",")
        && isUnbroken(mine.verb(), next.token());
  }

  private boolean isUnbroken(int from, int to) {
    Paragraph paragraph = last.paragraph();
    for (int i = from; i < to; i++) {
      if (paragraph.at(i).isAny(";.") || paragraph.at(i).isQuotation()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a quotation with no cue of its own follows the sentence of this one. */
  boolean goesOnWith(Place next) {
    if (kind != QuotationForm.Kind.DIRECT
        || attribution == null
        || attribution.rule().isSuggestion()
        || attribution.rule() == AttributionRule.ANNOUNCED) {
      return false;
    }
    return next.paragraph() == last.paragraph()
        && next.beginsSentence()
        && last.sentence().to() == next.token();
  }

  /** Whether it is another quoted part of the same paraphrase. */
  boolean isInClauseOf(Utterance before) {
    if (kind != QuotationForm.Kind.MIXED
        || attribution.verb() == null
        || before.attribution.verb() == null) {
      return false;
    }
    return attribution.verb().paragraph() == before.attribution.verb().paragraph()
        && attribution.verb().verb() == before.attribution.verb().verb()
        && before.last.sentence().equals(first.sentence());
  }
}
