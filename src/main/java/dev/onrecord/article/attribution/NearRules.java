package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;

/** Rules that find the speaker in the sentence or paragraph before the quotation. */
final class NearRules {

  /** The maximum distance between "issued" and "statement", in words. */
  private static final int ANNOUNCEMENT = 6;

  private final Grammar grammar;
  private final WordClasses words;

  NearRules(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
  }

  /**
   * The speaker named in the previous paragraph, if that introduces the quotation; or null.
   *
   * @param isSetOff whether the quotation is a separate block, which needs no colon before it
   */
  Attribution paragraphBefore(Place first, Paragraph before, boolean isSetOff) {
    if (!first.beginsParagraph() || before == null || before.size() == 0) {
      return null;
    }
    Token end = before.at(before.size() - 1);
    if (!end.isAny(":,") && !isSetOff) {
      return null;
    }
    Sentence sentence = before.sentences().get(before.sentences().size() - 1);
    Cue cue = grammar.cues.lastBefore(before, sentence, sentence.to());
    Mention speaker = cue == null || cue.subject() == null ? null : cue.subject();
    if (speaker == null && end.isAny(":")) {
      speaker = grammar.subjects.ofSentence(before, sentence);
    }
    return speaker == null
        ? null
        : new Attribution(
            AttributionRule.PARAGRAPH_BEFORE,
            speaker,
            cue,
            new Place(before, before.size() - 1),
            speaker.span());
  }

  /** The author's line in the next paragraph, after a dash; or null. */
  Attribution lineAfter(Place last, Paragraph after) {
    boolean endsParagraph = last.token() == last.paragraph().size() - 1;
    if (!endsParagraph || after == null || after.size() < 2 || !after.at(0).isAny("-–—―~")) {
      return null;
    }
    Mention speaker =
        grammar.phrases.beginningAt(after, after.at(1).isAny("-–—") ? 2 : 1, after.size());
    return speaker != null && speaker.isName()
        ? new Attribution(AttributionRule.DASH, speaker, null, last, speaker.span())
        : null;
  }

  /** The speaker of a statement that the previous sentence announces, or null. */
  Attribution announced(Place first, Paragraph before) {
    if (!first.beginsSentence()) {
      return null;
    }
    Paragraph paragraph = first.beginsParagraph() ? before : first.paragraph();
    int number =
        first.beginsParagraph()
            ? (before == null ? -1 : before.sentences().size() - 1)
            : paragraph.sentenceOf(first.token()) - 1;
    if (number < 0) {
      return null;
    }
    Sentence sentence = paragraph.sentences().get(number);
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      if (words.is("announces", paragraph.at(i))
          && !paragraph.at(i).beginsWithCapital()
          && announcesText(paragraph, i, sentence.to())) {
        Mention speaker = grammar.subjects.before(paragraph, i, sentence.from());
        if (speaker != null) {
          return new Attribution(
              AttributionRule.ANNOUNCED,
              speaker,
              null,
              new Place(paragraph, i),
              paragraph.span(speaker.from(), i + 1));
        }
      }
    }
    return null;
  }

  /** The subject of the previous sentence, or null. */
  Attribution sentenceBefore(Place first) {
    int number = first.paragraph().sentenceOf(first.token()) - 1;
    if (!first.beginsSentence() || number < 0) {
      return null;
    }
    Sentence sentence = first.paragraph().sentences().get(number);
    Mention subject = grammar.subjects.ofSentence(first.paragraph(), sentence);
    boolean isSomebody =
        subject != null && (subject.isName() || subject.kind() == Mention.Kind.PRONOUN);
    return isSomebody
        ? new Attribution(
            AttributionRule.SENTENCE_BEFORE,
            subject,
            null,
            new Place(first.paragraph(), sentence.from()),
            subject.span())
        : null;
  }

  private boolean announcesText(Paragraph paragraph, int verb, int end) {
    for (int i = verb + 1; i < end && i < verb + ANNOUNCEMENT; i++) {
      if (words.is("announced", paragraph.at(i))) {
        return true;
      }
      // "sent by text message" is passive: the noun is a means, not what was announced.
      if (paragraph.at(i).isQuotation() || paragraph.at(i).lower().equals("by")) {
        return false;
      }
    }
    return false;
  }
}
