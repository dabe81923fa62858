package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Reads the content clauses of one language. */
final class ContentClauseReader {

  private static final Set<String> AFTER_REPORT =
      Set.of("last", "this", "late", "early", "who", "when", "as", "because", "while");

  private static final Set<String> QUESTIONS =
      Set.of("how", "why", "what", "whether", "if", "when", "where", "so", "who");

  private static final Set<String> RELATIVE = Set.of("that", "which", "who");

  private static final Set<String> INDIRECT_QUESTIONS = Set.of("whether", "if");

  private static final Set<String> COORDINATING = Set.of("and", "but", "und", "aber", "et", "mais");

  /** Words that open the description of a source: "according to NAME, a doctor, …". */
  private static final Set<String> DESCRIBES =
      Set.of("a", "an", "quoting", "citing", "who", "which");

  /** The maximum length of that description, in tokens. */
  private static final int LONGEST_SOURCE = 30;

  /** The minimum length of a clause without a conjunction, in tokens. */
  private static final int SHORTEST = 3;

  private final Grammar grammar;
  private final WordClasses words;
  private final Adverbials adverbials;

  ContentClauseReader(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.adverbials = new Adverbials(words, grammar.phrases);
  }

  /** The clause after a reporting verb, or null. */
  ContentClause after(Cue cue, Sentence sentence) {
    Paragraph paragraph = cue.paragraph();
    int end = end(paragraph, sentence, cue.verb());
    int at = adverbials.after(paragraph, cue, end);
    boolean isMarked = at < end && words.is("that", paragraph.at(at));
    if (isMarked) {
      at++;
    } else if (isParenthetical(paragraph, cue)) {
      return null;
    }
    // "confirmed that in tests": the pronoun, not the conjunction.
    boolean isPronoun =
        isMarked
            && at < end
            && words.is("preposition", paragraph.at(at))
            && !words.hasFiniteVerb(paragraph, at, end);
    if (isPronoun
        || end - at < (isMarked ? 2 : SHORTEST)
        || !isMarked && !opensClause(paragraph, cue, at, end)) {
      return null;
    }
    return new ContentClause(at, end);
  }

  /** "a model that NAME says works": the relative clause goes on after the verb. */
  private boolean isParenthetical(Paragraph paragraph, Cue cue) {
    Token before = cue.subject() == null ? null : paragraph.at(cue.subject().from() - 1);
    return before != null
        && before.isWord()
        && RELATIVE.contains(before.lower())
        && words.isPlain(paragraph.at(cue.subject().from() - 2));
  }

  /** The whole rest of the clause, for a paraphrase with quoted words. */
  ContentClause around(Cue cue, Sentence sentence, int quotation) {
    int end = end(cue.paragraph(), sentence, Math.max(cue.verb(), quotation));
    if (cue.kind() == Lexicon.Verb.CALL) {
      boolean hasSubject =
          cue.subject() != null
              && cue.subject().from() >= sentence.from()
              && cue.subject().from() < cue.verb();
      boolean isApart = hasSubject && hasInsertion(cue);
      for (int i = hasSubject && !isApart ? cue.subject().to() : cue.verb(); i < cue.verb(); i++) {
        hasSubject &= !grammar.cues.reports(cue.paragraph(), sentence, i);
      }
      return new ContentClause(hasSubject ? cue.subject().from() : cue.verb(), end);
    }
    int at = Math.min(adverbials.after(cue.paragraph(), cue, end), quotation);
    if (words.is("that", cue.paragraph().at(at)) && at < quotation) {
      at++;
    }
    return new ContentClause(at, end);
  }

  /** "NAME, who asked for calm, called it": other verbs before the cue are in an aside. */
  private static boolean hasInsertion(Cue cue) {
    return cue.paragraph().at(cue.subject().to()).is(",")
        && cue.paragraph().at(cue.verb() - 1).is(",");
  }

  /** The clause before ", NAME said" at the end of its sentence, or null. */
  ContentClause before(Cue cue, Sentence sentence) {
    Paragraph paragraph = cue.paragraph();
    if (cue.subject() == null) {
      return null;
    }
    int start = cue.subject().from() < cue.verb() ? cue.subject().from() : cue.verb();
    int comma = start - 1;
    boolean follows = comma - sentence.from() >= SHORTEST && paragraph.at(comma).is(",");
    int after = Math.max(cue.verb() + 1, cue.subject().to());
    Token next = after < sentence.to() ? paragraph.at(after) : null;
    boolean hasObject =
        next != null
            && next.isWord()
            && !words.is("preposition", next)
            && !words.isAdverb(next)
            && !words.isCalendar(next)
            && !AFTER_REPORT.contains(next.lower())
            && !words.is("intransitive", paragraph.at(cue.verb()));
    boolean isLast =
        !hasObject
            && sentence.to() - cue.verb() <= 8
            && !paragraph.at(cue.verb() + 1 < sentence.to() ? cue.verb() + 1 : cue.verb()).is(":");
    for (int i = cue.verb() + 1; i < sentence.to(); i++) {
      isLast &= !words.is("that", paragraph.at(i)) && !paragraph.at(i).isQuotation();
    }
    int from = afterDateline(paragraph, sentence);
    return follows
            && isLast
            && words.hasFiniteVerb(paragraph, from, comma)
            && !isAdverbial(paragraph, from, comma)
        ? new ContentClause(from, comma)
        : null;
  }

  /** "In a letter sent on Monday, NAME complained": a participle makes no clause. */
  private boolean isAdverbial(Paragraph paragraph, int from, int to) {
    if (!words.is("preposition", paragraph.at(from))) {
      return false;
    }
    for (int i = from; i < to; i++) {
      Token token = paragraph.at(i);
      boolean isFinite =
          words.is("auxiliary", token) || words.is("modal", token) || words.is("future", token);
      if (isFinite && !words.isCalendar(token) || words.isPronoun(token)) {
        return false;
      }
    }
    return true;
  }

  /** A dateline, such as "BERLIN, July 12 (Agency) — ", which is not part of the statement. */
  private int afterDateline(Paragraph paragraph, Sentence sentence) {
    boolean mayBe = sentence.from() == 0;
    for (int i = sentence.from(); mayBe && i < sentence.to() && i < sentence.from() + 12; i++) {
      Token token = paragraph.at(i);
      if (token.isAny("—–-")) {
        return paragraph.at(i + 1).isAny("—–-") ? i + 2 : i + 1;
      }
      mayBe = !token.isWord() || token.hasCapital() || token.isNumber();
    }
    return sentence.from();
  }

  /** The start of the clause after "according to NAME, a doctor,". */
  int afterSource(Paragraph paragraph, Mention speaker, int end) {
    int from = speaker.to();
    for (int i = speaker.to(); i < end && i < speaker.to() + LONGEST_SOURCE; i++) {
      if (paragraph.at(i).is(",")) {
        from = i + 1;
        if (i > speaker.to() || !describesSource(paragraph, i + 1, end)) {
          break;
        }
      }
    }
    return from;
  }

  private boolean describesSource(Paragraph paragraph, int from, int end) {
    Token first = paragraph.at(from);
    boolean opens =
        first != null
            && first.isWord()
            && (DESCRIBES.contains(first.lower()) || words.isRole(first));
    for (int i = from; opens && i < end && i < from + 20; i++) {
      if (paragraph.at(i).is(",")) {
        return true;
      }
    }
    return false;
  }

  /** Whether only a subject or a time is between the verb and the clause. */
  private boolean followsVerb(Paragraph paragraph, Cue cue, int at) {
    int from =
        cue.subject() != null && cue.subject().from() == cue.verb() + 1
            ? cue.subject().to()
            : cue.verb() + 1;
    for (int i = from; i < at; i++) {
      if (words.is("preposition", paragraph.at(i)) && !words.isCalendar(paragraph.at(i + 1))) {
        return words.is("intransitive", paragraph.at(cue.verb()));
      }
    }
    return true;
  }

  /** Whether a subject with a verb begins at a token, rather than an object. */
  private boolean hasPredicate(Paragraph paragraph, int from, int end) {
    Mention subject = grammar.phrases.beginningAt(paragraph, from, end);
    int at = subject == null ? from + 1 : subject.to();
    for (int i = 0; i < 2 && at < end && words.is("preposition", paragraph.at(at)); i++) {
      Mention object = grammar.phrases.beginningAt(paragraph, at + 1, end);
      if (object == null) {
        return false;
      }
      at = object.to();
    }
    while (at < end && words.isAdverb(paragraph.at(at))) {
      at++;
    }
    return at < end && words.hasFiniteVerb(paragraph, at - 1, Math.min(end, at + 1));
  }

  /** The first token of the content after a verb; the quotation, if nothing precedes it. */
  int start(Cue cue, Sentence sentence) {
    Paragraph paragraph = cue.paragraph();
    int at = adverbials.after(paragraph, cue, sentence.to());
    while (at < sentence.to()
        && (paragraph.at(at).isAny(",:—–-") || words.is("that", paragraph.at(at)))) {
      at++;
    }
    return at;
  }

  private boolean opensClause(Paragraph paragraph, Cue cue, int at, int end) {
    Token first = paragraph.at(at);
    if (!first.isWord()
        || words.is("preposition", first)
        || words.is("negation", first)
        || QUESTIONS.contains(first.lower()) && cue.kind() != Lexicon.Verb.STATE
        || INDIRECT_QUESTIONS.contains(first.lower())) {
      return false;
    }
    boolean mayBeSubject =
        words.isPronoun(first)
            || words.is("determiner", first)
            || words.is("other pronoun", first)
            || words.isNameLike(first)
            || first.isNumber()
            || words.isPlain(first)
            || words.is("conjunction", first);
    boolean isClause =
        cue.kind() == Lexicon.Verb.SAY
            ? end - at >= 4 || words.hasFiniteVerb(paragraph, at, end)
            : followsVerb(paragraph, cue, at) && hasPredicate(paragraph, at, end);
    return mayBeSubject
        && isClause
        && cue.kind() != Lexicon.Verb.QUOTE
        && cue.kind() != Lexicon.Verb.CALL;
  }

  /** The end of the sentence, or of what comes before ", adding". */
  private int end(Paragraph paragraph, Sentence sentence, int from) {
    int end = sentence.to();
    while (end > from + 1 && paragraph.at(end - 1).isAny(".!?;…")) {
      end--;
    }
    for (int i = from + 1; i < end; i++) {
      Token token = paragraph.at(i);
      boolean isNextReport =
          i > from + 1 && words.is("introduces", token) && paragraph.at(i - 1).is(",");
      boolean isCoordinated =
          token.isWord()
              && COORDINATING.contains(token.lower())
              && (grammar.cues.reports(paragraph, sentence, i + 1)
                  || grammar.cues.isPhrasalCall(paragraph, sentence, i + 1));
      if (isCoordinated) {
        return paragraph.at(i - 1).is(",") ? i - 1 : i;
      }
      if (isNextReport || token.is(";")) {
        return isNextReport ? i - 1 : i;
      }
    }
    return end;
  }
}
