package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds statements that are reported without quotation marks. */
final class IndirectSpeech {

  private final Grammar grammar;
  private final ContentClauseReader clauses;
  private final BesideRules beside;

  IndirectSpeech(Grammar grammar, BesideRules beside) {
    this.grammar = grammar;
    this.clauses = new ContentClauseReader(grammar);
    this.beside = beside;
  }

  /** A clause and the rule that found it. */
  record Report(ContentClause clause, Attribution attribution) {}

  /** The reports of a sentence, in order, without overlaps. */
  List<Report> in(Paragraph paragraph, Sentence sentence) {
    List<Report> reports = new ArrayList<>();
    Report according = according(paragraph, sentence);
    if (according != null) {
      reports.add(according);
      return reports;
    }
    int taken = sentence.from();
    for (Cue cue : grammar.cues.in(paragraph, sentence)) {
      if (cue.verb() >= taken && speaks(cue)) {
        Report report = report(cue, sentence);
        if (report != null && (report.clause().from() >= taken)) {
          reports.add(report);
          taken = Math.max(report.clause().to(), cue.verb() + 1);
        }
      }
    }
    return reports;
  }

  private boolean speaks(Cue cue) {
    return cue.kind() == Lexicon.Verb.SAY || cue.kind() == Lexicon.Verb.STATE;
  }

  private Report report(Cue cue, Sentence sentence) {
    Paragraph paragraph = cue.paragraph();
    ContentClause after = cue.subject() == null ? null : clauses.after(cue, sentence);
    if (after != null) {
      return new Report(after, attribution(AttributionRule.INDIRECT, cue, paragraph));
    }
    Cue last = inverted(cue, sentence);
    ContentClause before = clauses.before(last, sentence);
    return before == null
        ? null
        : new Report(before, attribution(AttributionRule.INDIRECT_AFTER, last, paragraph));
  }

  /** "…, said NAME": the subject of a verb after a comma may follow it. */
  private Cue inverted(Cue cue, Sentence sentence) {
    boolean followsComma =
        cue.verb() > sentence.from() && cue.paragraph().at(cue.verb() - 1).is(",");
    Mention subject =
        followsComma
            ? grammar.subjects.afterVerb(cue.paragraph(), cue.verb(), sentence.to())
            : null;
    return subject == null ? cue : cue.with(subject);
  }

  private static Attribution attribution(AttributionRule rule, Cue cue, Paragraph paragraph) {
    int from = Math.min(cue.subject().from(), cue.verb());
    int to = Math.max(cue.subject().to(), cue.verb() + 1);
    return new Attribution(
        rule, cue.subject(), cue, new Place(paragraph, cue.verb()), paragraph.span(from, to));
  }

  /** "According to NAME, …" and "…, according to NAME". */
  private Report according(Paragraph paragraph, Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Mention speaker = beside.accordingTo(paragraph, i, sentence.to());
      if (speaker == null || grammar.words.isGerman() && !mayAttribute(paragraph, sentence, i)) {
        continue;
      }
      ContentClause clause =
          i == sentence.from()
              ? behind(paragraph, speaker, sentence)
              : ahead(paragraph, sentence, i);
      if (clause == null) {
        return null;
      }
      return new Report(
          clause,
          new Attribution(
              AttributionRule.ACCORDING_TO,
              speaker,
              null,
              new Place(paragraph, i),
              paragraph.span(i, speaker.to())));
    }
    return null;
  }

  /** German "so" attributes only after a comma, "laut" only without an article's noun before it. */
  private static boolean mayAttribute(Paragraph paragraph, Sentence sentence, int at) {
    return !paragraph.at(at).lower().equals("so")
        || at > sentence.from() && paragraph.at(at - 1).is(",");
  }

  private ContentClause behind(Paragraph paragraph, Mention speaker, Sentence sentence) {
    int from = clauses.afterSource(paragraph, speaker, sentence.to());
    int end = withoutStop(paragraph, sentence);
    return end - from >= 3 ? new ContentClause(from, end) : null;
  }

  private ContentClause ahead(Paragraph paragraph, Sentence sentence, int according) {
    int end = paragraph.at(according - 1).is(",") ? according - 1 : according;
    return end - sentence.from() >= 3 ? new ContentClause(sentence.from(), end) : null;
  }

  private static int withoutStop(Paragraph paragraph, Sentence sentence) {
    int end = sentence.to();
    while (end > sentence.from() && paragraph.at(end - 1).isAny(".!?…")) {
      end--;
    }
    return end;
  }
}
