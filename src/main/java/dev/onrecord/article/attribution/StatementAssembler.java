package dev.onrecord.article.attribution;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.attribution.FoundStatement.Form;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.quotation.Quotation;
import dev.onrecord.article.quotation.StatementText;
import dev.onrecord.article.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Builds statements from attributed quotations and from indirect speech. */
final class StatementAssembler {

  private final ArticleSentences sentences;
  private final SpeakerResolver speakers;
  private final ContentClauseReader clauses;
  private final Set<Span> scareQuotes;

  /** The quoted words that seemed to be nobody's and turned out to be part of a paraphrase. */
  final Set<Span> paraphrased = new HashSet<>();

  private final String text;

  StatementAssembler(
      ArticleSentences sentences,
      Grammar grammar,
      SpeakerResolver speakers,
      Set<Span> scareQuotes) {
    this.scareQuotes = scareQuotes;
    this.sentences = sentences;
    this.speakers = speakers;
    this.clauses = new ContentClauseReader(grammar);
    this.text = sentences.article.text();
  }

  /** One statement per utterance; the quoted parts of one paraphrase are one statement. */
  List<FoundStatement> quoted(List<Utterance> utterances) {
    List<FoundStatement> statements = new ArrayList<>();
    for (int i = 0; i < utterances.size(); i++) {
      Utterance utterance = utterances.get(i);
      if (utterance.kind == QuotationForm.Kind.DIRECT) {
        statements.add(direct(utterance));
        continue;
      }
      List<Utterance> parts = new ArrayList<>(List.of(utterance));
      while (i + 1 < utterances.size() && utterances.get(i + 1).isInClauseOf(utterance)) {
        parts.add(utterances.get(++i));
      }
      statements.add(mixed(parts));
    }
    return statements;
  }

  private FoundStatement direct(Utterance utterance) {
    List<Span> spans = utterance.spans();
    Span span = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
    Place first = utterance.first;
    Place cue = utterance.cue();
    boolean isHere = cue.paragraph() == first.paragraph();
    Context context =
        isHere
            ? new Context(first.paragraph(), cue.token(), first.token(), first.token() + 1)
            : new Context(cue.paragraph(), cue.token(), 0, 0);
    return statement(
        Form.DIRECT,
        span,
        spans,
        StatementText.direct(text, utterance.quotations, utterance.sentenceStarts),
        utterance,
        context);
  }

  private FoundStatement mixed(List<Utterance> parts) {
    Utterance utterance = parts.get(0);
    Paragraph paragraph = utterance.first.paragraph();
    ContentClause content = clause(utterance, parts.get(parts.size() - 1));
    Span span = paragraph.span(content.from(), content.to());
    List<Span> spans = new ArrayList<>();
    parts.forEach(part -> spans.addAll(part.spans()));
    Context context = new Context(paragraph, utterance.cue().token(), content.from(), content.to());
    return statement(
        Form.MIXED, span, spans, StatementText.clause(span.in(text)), utterance, context);
  }

  private ContentClause clause(Utterance utterance, Utterance end) {
    Place first = utterance.first;
    Sentence sentence = first.sentence();
    Attribution attribution = utterance.attribution;
    Cue cue = attribution.verb();
    if (attribution.rule() == AttributionRule.CUE_BEFORE && cue != null) {
      ContentClause clause = clauses.around(cue, sentence, end.last.token());
      return new ContentClause(clause.from(), Math.max(clause.to(), end.last.token() + 1));
    }
    boolean isAfterSource =
        attribution.rule() == AttributionRule.ACCORDING_TO
            && attribution.speaker().to() <= first.token();
    return isAfterSource
        ? new ContentClause(
            clauses.afterSource(first.paragraph(), attribution.speaker(), first.token()),
            withoutStop(first.paragraph(), sentence))
        : new ContentClause(sentence.from(), end.last.token() + 1);
  }

  private static int withoutStop(Paragraph paragraph, Sentence sentence) {
    int end = sentence.to();
    while (end > sentence.from() + 1 && paragraph.at(end - 1).isAny(".!?…")) {
      end--;
    }
    return end;
  }

  private FoundStatement statement(
      Form form, Span span, List<Span> spans, String words, Utterance utterance, Context context) {
    Attribution attribution = utterance.attribution;
    int block = utterance.first.paragraph().block();
    if (attribution == null) {
      return new FoundStatement(
          form,
          span,
          spans,
          words,
          Speaker.nobody(),
          AttributionRule.NONE,
          0,
          null,
          block,
          context);
    }
    Speaker speaker = speakers.resolve(attribution.speaker(), attribution.at().paragraph());
    double confidence = Confidence.of(attribution.rule(), speaker, utterance.isClosed());
    return new FoundStatement(
        form,
        span,
        spans,
        words,
        speaker,
        attribution.rule(),
        confidence,
        attribution.evidence(),
        block,
        context);
  }

  /** The indirect speech, except where a quotation has the same verb. */
  List<FoundStatement> reported(IndirectSpeech speech, List<Utterance> utterances) {
    Set<Span> taken = new HashSet<>();
    for (Utterance utterance : utterances) {
      if (utterance.attribution != null && utterance.attribution.verb() != null) {
        Cue cue = utterance.attribution.verb();
        taken.add(cue.paragraph().at(cue.verb()).span());
      }
      taken.add(utterance.first.paragraph().at(utterance.first.token()).span());
    }
    List<FoundStatement> found = new ArrayList<>();
    for (Paragraph paragraph : sentences.paragraphs) {
      for (Sentence sentence : paragraph.sentences()) {
        for (IndirectSpeech.Report report : speech.in(paragraph, sentence)) {
          if (found.size() < StatementFinder.MOST_STATEMENTS
              && !isTaken(paragraph, report, taken)
              && !hasLoneMark(paragraph, report.clause())) {
            found.add(indirect(paragraph, report));
          }
        }
      }
    }
    return found;
  }

  /** Whether an unbalanced quotation mark leaves the speaker of the words unclear. */
  private static boolean hasLoneMark(Paragraph paragraph, ContentClause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (paragraph.at(i).isAny("\"“”„«»")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTaken(
      Paragraph paragraph, IndirectSpeech.Report report, Set<Span> taken) {
    Cue cue = report.attribution().verb();
    if (cue != null && taken.contains(paragraph.at(cue.verb()).span())) {
      return true;
    }
    for (int i = report.clause().from(); i < report.clause().to(); i++) {
      if (taken.contains(paragraph.at(i).span())) {
        return true;
      }
    }
    return false;
  }

  private FoundStatement indirect(Paragraph paragraph, IndirectSpeech.Report report) {
    ContentClause clause = report.clause();
    Span span = paragraph.span(clause.from(), clause.to());
    Attribution attribution = report.attribution();
    Speaker speaker = speakers.resolve(attribution.speaker(), paragraph);
    int verb = attribution.verb() == null ? attribution.at().token() : attribution.verb().verb();
    List<Span> quoted = quotedIn(paragraph, clause);
    return new FoundStatement(
        quoted.isEmpty() ? Form.INDIRECT : Form.MIXED,
        span,
        quoted.isEmpty() ? List.of(span) : quoted,
        StatementText.clause(span.in(text)),
        speaker,
        attribution.rule(),
        Confidence.of(attribution.rule(), speaker, true),
        attribution.evidence(),
        paragraph.block(),
        new Context(paragraph, verb, clause.from(), clause.to()));
  }

  /** The quoted words of a clause that are neither a title nor a nickname. */
  private List<Span> quotedIn(Paragraph paragraph, ContentClause clause) {
    List<Span> quoted = new ArrayList<>();
    for (int i = clause.from(); i < clause.to(); i++) {
      if (paragraph.at(i).isQuotation()) {
        Quotation quotation = sentences.quotations.get(paragraph.at(i).quotation());
        if (scareQuotes.contains(quotation.first().outer())) {
          paraphrased.add(quotation.first().outer());
          quotation.pieces().forEach(piece -> quoted.add(piece.inner()));
        }
      }
    }
    return quoted;
  }
}
