package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.util.List;

/** Rules that find the speaker in the sentence of the quotation. */
final class BesideRules {

  /** The maximum number of tokens between a quotation and the verb after it. */
  private static final int LONGEST_SUBJECT = 40;

  private static final List<List<String>> WORDS_OF =
      List.of(List.of("in", "the", "words", "of"), List.of("to", "quote"));

  private final Grammar grammar;
  private final WordClasses words;
  private final ContentClauseReader clauses;

  BesideRules(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.clauses = new ContentClauseReader(grammar);
  }

  /** The speaker after the quotation, or null. */
  Attribution after(Place first, Place last) {
    boolean endsInComma = endsInComma(last);
    if (!endsInComma && isIntroduced(first)) {
      return null;
    }
    Paragraph paragraph = last.paragraph();
    int end = last.sentence().to();
    int at = last.token() + 1;
    boolean hasDash = false;
    while (at < end && paragraph.at(at).isAny(",-–—")) {
      hasDash |= !paragraph.at(at).is(",");
      at++;
    }
    if (at >= end) {
      return null;
    }
    boolean mayFollow = endsInComma || hasDash || "!?….-—–".indexOf(last.lastSign()) >= 0;
    Attribution found = mayFollow ? verbFirst(last, at, end) : null;
    if (found == null) {
      found = according(last, at, end, AttributionRule.ACCORDING_TO);
    }
    if (found == null && mayFollow && last.lastSign() != '.') {
      found = nameFirst(last, at, end);
    }
    return found == null && hasDash ? dash(last, at, end) : found;
  }

  private static boolean endsInComma(Place last) {
    return last.lastSign() == ',' || last.after() != null && last.after().is(",");
  }

  private Attribution verbFirst(Place last, int at, int end) {
    Paragraph paragraph = last.paragraph();
    int verb = at;
    if (words.is("auxiliary", paragraph.at(at)) && at + 1 < end) {
      verb = at + 1;
    }
    if (words.isFrench() && words.isPronoun(paragraph.at(at))) {
      Mention pronoun = grammar.phrases.beginningAt(paragraph, at, end);
      return attribution(
          AttributionRule.VERB_NAME,
          pronoun,
          paragraph,
          at,
          last,
          at,
          at + 2 <= end ? at + 2 : end);
    }
    boolean isVerb = words.isVerb(paragraph.at(verb)) || isInverted(last, at, verb, end);
    if (!isVerb
        || words.lacksParticle(paragraph, verb)
        || words.lexicon.verb(paragraph.at(verb)) == Lexicon.Verb.CALL) {
      return null;
    }
    int subject = words.hasParticle(paragraph, verb) ? verb + 2 : verb + 1;
    while (subject < end && words.isAdverb(paragraph.at(subject))) {
      subject++;
    }
    Mention speaker =
        grammar.phrases.withOthers(
            paragraph, grammar.phrases.beginningAt(paragraph, subject, end), end);
    boolean isBare =
        speaker != null
            && speaker.kind() == Mention.Kind.NOMINAL
            && words.is("takes things", paragraph.at(verb))
            && !words.is("determiner", paragraph.at(speaker.from()));
    return speaker == null || isBare
        ? null
        : attribution(AttributionRule.VERB_NAME, speaker, paragraph, verb, last, at, speaker.to());
  }

  /**
   * "“…,” texted his sister": after a whole sentence that ends in a comma, any verb reports speech
   * if its subject follows it.
   */
  private boolean isInverted(Place last, int at, int verb, int end) {
    Paragraph paragraph = last.paragraph();
    Token subject = verb + 1 < end ? paragraph.at(verb + 1) : null;
    boolean opens =
        subject != null
            && (words.is("determiner", subject)
                || words.isPronoun(subject)
                || words.isNameLike(subject));
    return opens
        && verb == at
        && last.beginsSentence()
        && last.lastSign() == ','
        && words.isEnglish()
        && !words.isFunction(paragraph.at(verb))
        && paragraph.lower(verb).endsWith("ed")
        && !paragraph.at(verb).hasCapital();
  }

  private Attribution nameFirst(Place last, int at, int end) {
    Paragraph paragraph = last.paragraph();
    Sentence sentence = last.sentence();
    for (int i = at + 1; i < end && i < at + LONGEST_SUBJECT; i++) {
      if (paragraph.at(i).isQuotation() || paragraph.at(i).isAny(";:")) {
        return null;
      }
      if (grammar.cues.reports(paragraph, sentence, i)) {
        Mention quoted = grammar.subjects.quoted(paragraph, i, at);
        if (quoted != null) {
          return attribution(AttributionRule.NAME_VERB, quoted, paragraph, i, last, at, i + 1);
        }
        Mention speaker = grammar.subjects.before(paragraph, i, at);
        boolean isNext =
            speaker != null
                && (speaker.from() == at
                    || speaker.from() == at + 1 && words.is("that", paragraph.at(at))
                    || speaker.from() == at + 1 && paragraph.at(at).lower().equals("as"));
        return isNext
            ? attribution(AttributionRule.NAME_VERB, speaker, paragraph, i, last, at, i + 1)
            : null;
      }
    }
    return null;
  }

  /** "according to NAME", or where the language has one word for it, "laut NAME". */
  private Attribution according(Place place, int at, int end, AttributionRule rule) {
    Paragraph paragraph = place.paragraph();
    Mention speaker = accordingTo(paragraph, at, end);
    return speaker == null
        ? null
        : new Attribution(rule, speaker, null, place, paragraph.span(at, speaker.to()));
  }

  /** The phrase after "according to" at a token, or null. */
  Mention accordingTo(Paragraph paragraph, int at, int end) {
    int source = afterWordsOf(paragraph, at, end);
    if (source > at) {
      return grammar.phrases.beginningAt(paragraph, source, end);
    }
    if (at >= end || !words.is("according", paragraph.at(at))) {
      return null;
    }
    int from = words.lexicon.language().equals("en") ? at + 2 : at + 1;
    if (from > at + 1 && (from > end || !paragraph.at(at + 1).lower().equals("to"))) {
      return null;
    }
    boolean isPronoun =
        from < end
            && (words.is("he object", paragraph.at(from))
                || words.is("she object", paragraph.at(from)))
            && (from + 1 >= end || !paragraph.at(from + 1).isWord());
    return isPronoun
        ? Mention.of(Mention.Kind.PRONOUN, paragraph, from, from + 1, from, from + 1)
        : grammar.phrases.withOthers(
            paragraph, grammar.phrases.beginningAt(paragraph, from, end), end);
  }

  /** The token after "in the words of" or "to quote", or the same token. */
  private static int afterWordsOf(Paragraph paragraph, int at, int end) {
    for (List<String> phrase : WORDS_OF) {
      int next = at;
      while (next < end
          && next < at + phrase.size()
          && paragraph.at(next).lower().equals(phrase.get(next - at))) {
        next++;
      }
      if (next == at + phrase.size()) {
        return next;
      }
    }
    return at;
  }

  private Attribution dash(Place last, int at, int end) {
    Mention speaker = grammar.phrases.beginningAt(last.paragraph(), at, end);
    if (speaker == null || !speaker.isName()) {
      return null;
    }
    Token next = speaker.to() < end ? last.paragraph().at(speaker.to()) : null;
    return next == null || next.isAny(",.(")
        ? new Attribution(
            AttributionRule.DASH, speaker, null, last, last.paragraph().span(at, speaker.to()))
        : null;
  }

  /** Whether a colon, a comma or a verb introduces the quotation. */
  private boolean isIntroduced(Place first) {
    Token before = first.before();
    if (before == null
        || !(before.isAny(":,") || words.isVerb(before) || words.is("that", before))) {
      return false;
    }
    return grammar.cues.lastBefore(first.paragraph(), first.sentence(), first.token()) != null;
  }

  /** The speaker before the quotation, or null. */
  Attribution before(Place first) {
    Paragraph paragraph = first.paragraph();
    Sentence sentence = first.sentence();
    if (first.beginsSentence()) {
      return null;
    }
    Cue cue = grammar.cues.lastBefore(paragraph, sentence, first.token());
    while (cue != null && !leadsTo(cue, first)) {
      cue = grammar.cues.lastBefore(paragraph, sentence, cue.verb());
    }
    if (cue != null && cue.subject() != null) {
      int start = Math.min(cue.subject().from(), cue.verb());
      return new Attribution(
          AttributionRule.CUE_BEFORE,
          cue.subject(),
          cue,
          first,
          paragraph.span(start, Math.max(cue.verb() + 1, cue.subject().to())));
    }
    Attribution label = cue == null ? label(first) : null;
    if (label == null) {
      label = accordingBefore(first);
    }
    return label == null && cue == null ? colon(first) : label;
  }

  /** Whether a cue introduces the quotation. Verbs like "joke" do so only right before it. */
  private boolean leadsTo(Cue cue, Place first) {
    return cue.kind() != Lexicon.Verb.QUOTE
        || first.before().isAny(":")
        || words.is("that", cue.paragraph().at(cue.verb() + 1))
        || clauses.start(cue, first.sentence()) >= first.token();
  }

  private Attribution label(Place first) {
    Paragraph paragraph = first.paragraph();
    int colon = first.token() - 1;
    if (!paragraph.at(colon).is(":")) {
      return null;
    }
    Mention speaker = grammar.phrases.endingAt(paragraph, colon - 1, first.sentence().from());
    boolean isWhole = speaker != null && speaker.from() == first.sentence().from();
    return isWhole
        ? new Attribution(AttributionRule.LABEL, speaker, null, first, speaker.span())
        : null;
  }

  /** "Jane Roe is not convinced: …": after a colon, the subject of the sentence speaks. */
  private Attribution colon(Place first) {
    if (!first.before().is(":")) {
      return null;
    }
    Mention speaker =
        grammar.subjects.ofClause(first.paragraph(), first.sentence().from(), first.token());
    return speaker == null || !speaker.isName()
        ? null
        : new Attribution(AttributionRule.COLON, speaker, null, first, speaker.span());
  }

  private Attribution accordingBefore(Place first) {
    for (int i = first.sentence().from(); i < first.token(); i++) {
      Attribution found = according(first, i, first.token(), AttributionRule.ACCORDING_TO);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Attribution attribution(
      AttributionRule rule,
      Mention speaker,
      Paragraph paragraph,
      int verb,
      Place at,
      int from,
      int to) {
    Cue cue = new Cue(paragraph, verb, words.lexicon.verb(paragraph.at(verb)), speaker, false);
    return new Attribution(rule, speaker, cue, at, paragraph.span(from, to));
  }
}
