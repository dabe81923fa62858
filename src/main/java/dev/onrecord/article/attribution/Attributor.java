package dev.onrecord.article.attribution;

import dev.onrecord.article.attribution.StatementFinder.Reason;
import dev.onrecord.article.attribution.StatementFinder.Skipped;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.quotation.Quotation;
import dev.onrecord.article.text.Block;
import dev.onrecord.article.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Applies the rules to each quotation, in the order of {@link AttributionRule}. */
final class Attributor {

  private final ArticleSentences sentences;
  private final BesideRules beside;
  private final NearRules near;
  private final QuotationForm forms;
  final List<Utterance> utterances = new ArrayList<>();
  final List<Skipped> skipped = new ArrayList<>();

  Attributor(ArticleSentences sentences, Grammar grammar, BesideRules beside) {
    this.sentences = sentences;
    this.beside = beside;
    this.near = new NearRules(grammar);
    this.forms = new QuotationForm(grammar);
  }

  void attributeAll() {
    for (int i = 0; i < sentences.quotations.size() && !isFull(); i++) {
      Quotation quotation = sentences.quotations.get(i);
      Place first = sentences.first(i);
      if (first == null || sentences.words(quotation).isBlank()) {
        continue;
      }
      if (sentences.block(first).isQuoted()) {
        attributeBlock(quotation, first);
      } else {
        attribute(quotation, first, sentences.last(i));
      }
    }
  }

  /** Whether what follows is beyond the statements of a response, like any that it would join. */
  private boolean isFull() {
    return utterances.size() > StatementFinder.MOST_STATEMENTS;
  }

  Set<Span> scareQuotes() {
    return skipped.stream()
        .filter(words -> words.reason() == Reason.SCARE_QUOTES)
        .map(Skipped::span)
        .collect(Collectors.toSet());
  }

  private void attributeBlock(Quotation quotation, Place first) {
    Block.Credit credit = sentences.block(first).credit();
    Paragraph before = sentences.before(first.paragraph());
    Attribution attribution =
        credit == null ? near.paragraphBefore(first, before, true) : credit(credit, first);
    if (attribution == null) {
      attribution = near.announced(first, before);
    }
    utterances.add(new Utterance(quotation, QuotationForm.Kind.DIRECT, attribution, first, first));
  }

  private static Attribution credit(Block.Credit credit, Place first) {
    Mention author = new Mention(Mention.Kind.NAME, 0, 1, null, credit.author(), null, "");
    return new Attribution(AttributionRule.CREDIT, author, null, first, null);
  }

  private void attribute(Quotation quotation, Place first, Place last) {
    String text = sentences.words(quotation);
    Utterance before = utterances.isEmpty() ? null : utterances.get(utterances.size() - 1);
    Attribution attribution = beside.after(first, last);
    if (attribution == null) {
      attribution = beside.before(first);
    }
    QuotationForm.Kind kind;
    if (attribution == null) {
      if (before != null && before.goesOnWith(first) && forms.isComplete(text)) {
        before.join(quotation, last, true);
        return;
      }
      kind = forms.unattributed(text, first);
      attribution = kind == QuotationForm.Kind.DIRECT ? near(first, last, before) : null;
    } else {
      if (before != null && before.sharesVerb(attribution, first)) {
        before.join(quotation, last, false);
        return;
      }
      kind = forms.attributed(text, first, attribution);
    }
    if (!quotation.isClosed() && !bounds(attribution)) {
      return;
    }
    if (kind == QuotationForm.Kind.DIRECT || kind == QuotationForm.Kind.MIXED) {
      utterances.add(new Utterance(quotation, kind, attribution, first, last));
    } else {
      Reason reason = kind == QuotationForm.Kind.TITLE ? Reason.TITLE : Reason.SCARE_QUOTES;
      skipped.add(new Skipped(quotation.first().outer(), reason));
    }
  }

  /** Whether a cue beside a quotation shows where the missing mark belongs. */
  private static boolean bounds(Attribution attribution) {
    return attribution != null
        && (attribution.rule() == AttributionRule.CUE_BEFORE
            || attribution.rule() == AttributionRule.NAME_VERB
            || attribution.rule() == AttributionRule.VERB_NAME);
  }

  private Attribution near(Place first, Place last, Utterance before) {
    Paragraph previous = sentences.before(first.paragraph());
    Attribution found = near.paragraphBefore(first, previous, false);
    if (found == null) {
      found = near.lineAfter(last, sentences.after(last.paragraph()));
    }
    if (found == null) {
      found = near.announced(first, previous);
    }
    if (found == null && (before == null || before.last.paragraph() != first.paragraph())) {
      found = near.sentenceBefore(first);
    }
    if (found != null || before == null || before.attribution == null) {
      return found;
    }
    int distance = first.paragraph().block() - before.last.paragraph().block();
    boolean isWhole = first.beginsParagraph() && last.token() == last.paragraph().size() - 1;
    if (distance > 1 || distance == 1 && !isWhole) {
      return null;
    }
    AttributionRule rule =
        distance == 0 ? AttributionRule.SAME_PARAGRAPH : AttributionRule.NEIGHBOUR;
    return new Attribution(rule, before.attribution.speaker(), null, before.attribution.at(), null);
  }
}
