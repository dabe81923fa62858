package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.quotation.Quotation;
import dev.onrecord.article.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A quotation with its speaker, and the quotations that continue it. */
final class Utterance {

  final List<Quotation> quotations = new ArrayList<>();

  /** The indexes of the quotations that begin a sentence. */
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
   * Adds a quotation that continues this statement.
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

  /** The spans of its quotations, without marks. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    quotations.forEach(q -> q.pieces().forEach(piece -> spans.add(piece.inner())));
    return spans;
  }

  boolean isClosed() {
    return quotations.stream().allMatch(Quotation::isClosed);
  }

  /** The verb that reports or announces it, or else the quotation itself. */
  Place cue() {
    if (attribution == null || attribution.rule().isSuggestion()) {
      return first;
    }
    return attribution.verb() == null
        ? attribution.at()
        : new Place(attribution.verb().paragraph(), attribution.verb().verb());
  }

  /** Whether another quotation has the same cue: "…," he said, "…". */
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

  /** Whether a quotation without a cue follows the sentence of this one. */
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

  /** Whether both are quoted parts of one paraphrase. */
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
