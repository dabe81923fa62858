package dev.onrecord.article.attribution;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.attribution.FoundStatement.Form;
import dev.onrecord.article.language.CommonWords;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import dev.onrecord.article.language.Tokenizer;
import dev.onrecord.article.quotation.Quotation;
import dev.onrecord.article.quotation.Quotation.Piece;
import dev.onrecord.article.quotation.QuotationScanner;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.Block;
import dev.onrecord.article.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the statements of an article and who makes each. */
public final class StatementFinder {

  private final ArticleText article;
  private final Grammar grammar;
  private final Lexicon lexicon;
  private final QuotationScanner.Scan scan;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Utterance> utterances = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final BesideRules beside;
  private final NearRules near;
  private final QuotationForm forms;
  private final SpeakerResolver speakers;
  private final ContentClause.Reader clauses;

  /** Words in quotation marks that are no statement. */
  public record Skipped(Span span, Reason reason) {}

  /** Why words in quotation marks are no statement. */
  public enum Reason {
    TITLE,
    SCARE_QUOTES,
    UNBALANCED
  }

  /** What an article holds. */
  public record Found(List<FoundStatement> statements, List<Skipped> skipped) {}

  private StatementFinder(ArticleText article, Lexicon lexicon) {
    this.article = article;
    this.lexicon = lexicon;
    this.grammar = new Grammar(lexicon);
    this.scan = QuotationScanner.scan(article);
    readParagraphs();
    this.beside = new BesideRules(grammar);
    this.near = new NearRules(grammar);
    this.forms = new QuotationForm(grammar.words);
    this.speakers = new SpeakerResolver(grammar, paragraphs, new NameTable(grammar, paragraphs));
    this.clauses = new ContentClause.Reader(grammar);
  }

  /** Finds the statements of an article in a language that has a lexicon. */
  public static Found find(ArticleText article, Lexicon lexicon) {
    return new StatementFinder(article, lexicon).find();
  }

  private void readParagraphs() {
    Map<Integer, List<Tokenizer.Opaque>> opaque = new HashMap<>();
    for (int i = 0; i < scan.quotations().size(); i++) {
      for (Piece piece : scan.quotations().get(i).pieces()) {
        opaque.computeIfAbsent(piece.block(), b -> new ArrayList<>()).add(new Tokenizer.Opaque(piece.outer(), i));
      }
    }
    Tokenizer tokenizer = new Tokenizer(article.text(), lexicon);
    List<List<Token>> tokens = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      tokens.add(block.isProse() ? tokenizer.tokens(block.span(), opaque.getOrDefault(i, List.of())) : List.of());
    }
    Set<String> common = lexicon.language().equals("de") ? Set.of() : CommonWords.of(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      paragraphs.add(new Paragraph(i, tokens.get(i), lexicon, common));
    }
  }

  private Found find() {
    Map<Integer, Place[]> places = places();
    for (int i = 0; i < scan.quotations().size(); i++) {
      Place[] place = places.get(i);
      if (place != null) {
        attribute(i, place[0], place[1]);
      }
    }
    List<FoundStatement> statements = new ArrayList<>(statements());
    statements.addAll(reports());
    statements.sort(Comparator.comparingInt(s -> s.span().start()));
    scan.unbalanced().forEach(mark -> skipped.add(new Skipped(mark, Reason.UNBALANCED)));
    return new Found(statements, skipped);
  }

  private Map<Integer, Place[]> places() {
    Map<Integer, Place[]> places = new HashMap<>();
    for (Paragraph paragraph : paragraphs) {
      for (int i = 0; i < paragraph.size(); i++) {
        Token token = paragraph.at(i);
        if (token.isQuotation()) {
          Place place = new Place(paragraph, i);
          places.merge(token.quotation(), new Place[] {place, place}, (old, now) -> new Place[] {old[0], now[1]});
        }
      }
    }
    return places;
  }

  private void attribute(int number, Place first, Place last) {
    Quotation quotation = scan.quotations().get(number);
    String text = words(quotation);
    if (text.isBlank()) {
      return;
    }
    Attribution attribution = beside.after(first, last);
    if (attribution == null) {
      attribution = beside.before(first);
    }
    QuotationForm.Kind kind = attribution == null ? null : forms.attributed(text, first, attribution);
    Utterance before = utterances.isEmpty() ? null : utterances.get(utterances.size() - 1);
    if (attribution != null && kind == QuotationForm.Kind.DIRECT && before != null && before.sharesVerb(attribution, first)) {
      before.join(quotation, last);
      return;
    }
    if (attribution == null) {
      kind = forms.unattributed(text, first);
      if (kind == QuotationForm.Kind.DIRECT) {
        if (before != null && before.goesOnWith(first)) {
          before.join(quotation, last);
          return;
        }
        attribution = near(first, last, before);
      }
    }
    if (kind == QuotationForm.Kind.DIRECT || kind == QuotationForm.Kind.MIXED) {
      utterances.add(new Utterance(quotation, kind, attribution, first, last));
    } else {
      skipped.add(new Skipped(quotation.first().outer(), kind == QuotationForm.Kind.TITLE ? Reason.TITLE : Reason.SCARE_QUOTES));
    }
  }

  private Attribution near(Place first, Place last, Utterance before) {
    Paragraph previous = previous(first.paragraph());
    Attribution found = near.paragraphBefore(first, previous, false);
    if (found == null) {
      found = near.announced(first, previous);
    }
    if (found == null && before != null && before.attribution != null) {
      int distance = first.paragraph().block() - before.last.paragraph().block();
      AttributionRule rule = distance == 0 ? AttributionRule.SAME_PARAGRAPH : AttributionRule.NEIGHBOUR;
      boolean isWhole = first.beginsParagraph() && last.token() == last.paragraph().size() - 1;
      if (distance == 0 || distance == 1 && isWhole) {
        found = new Attribution(rule, before.attribution.speaker(), null, before.attribution.at(), null);
      }
    }
    return found;
  }

  private Paragraph previous(Paragraph paragraph) {
    int block = paragraph.block() - 1;
    while (block >= 0 && article.blocks().get(block).kind() == Block.Kind.CAPTION) {
      block--;
    }
    return block >= 0 && article.blocks().get(block).isProse() ? paragraphs.get(block) : null;
  }

  private List<FoundStatement> statements() {
    List<FoundStatement> statements = new ArrayList<>();
    for (int i = 0; i < utterances.size(); i++) {
      Utterance utterance = utterances.get(i);
      List<Utterance> clause = new ArrayList<>(List.of(utterance));
      while (utterance.kind == QuotationForm.Kind.MIXED && i + 1 < utterances.size() && utterances.get(i + 1).isInClauseOf(utterance)) {
        clause.add(utterances.get(++i));
      }
      statements.add(utterance.kind == QuotationForm.Kind.MIXED ? mixed(clause) : direct(utterance));
    }
    return statements;
  }

  private FoundStatement direct(Utterance utterance) {
    List<Span> spans = new ArrayList<>();
    utterance.quotations.forEach(q -> q.pieces().forEach(piece -> spans.add(piece.inner())));
    Span span = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
    return statement(Form.DIRECT, span, spans, StatementText.direct(article.text(), utterance.quotations), utterance,
        new Context(utterance.first.paragraph(), utterance.token(), utterance.first.token(), utterance.first.token() + 1));
  }

  private FoundStatement mixed(List<Utterance> clause) {
    Utterance utterance = clause.get(0);
    Utterance end = clause.get(clause.size() - 1);
    Place first = utterance.first;
    Sentence sentence = first.sentence();
    Cue cue = utterance.attribution.verb();
    boolean isBefore = utterance.attribution.rule() == AttributionRule.CUE_BEFORE && cue != null;
    ContentClause content =
        isBefore
            ? clauses.around(cue, sentence, first.token())
            : new ContentClause(sentence.from(), end.last.token() + 1);
    if (utterance.attribution.rule() == AttributionRule.ACCORDING_TO && utterance.attribution.speaker().to() <= first.token()) {
      content = new ContentClause(afterComma(first, utterance.attribution.speaker().to()), sentence.to());
    }
    int to = Math.max(content.to(), first.token() + 1);
    Span span = first.paragraph().span(content.from(), to);
    List<Span> spans = new ArrayList<>();
    clause.forEach(u -> u.quotations.forEach(q -> q.pieces().forEach(piece -> spans.add(piece.inner()))));
    return statement(Form.MIXED, span, spans, StatementText.clause(span.in(article.text())), utterance,
        new Context(first.paragraph(), utterance.token(), content.from(), to));
  }

  private static int afterComma(Place first, int from) {
    for (int i = from; i < first.token(); i++) {
      if (first.paragraph().at(i).is(",")) {
        return i + 1;
      }
    }
    return from;
  }

  private FoundStatement statement(Form form, Span span, List<Span> spans, String text, Utterance utterance, Context context) {
    Attribution attribution = utterance.attribution;
    if (attribution == null) {
      return new FoundStatement(form, span, spans, text, Speaker.nobody(), AttributionRule.NONE, 0, null, context);
    }
    Speaker speaker = speakers.resolve(attribution.speaker(), attribution.at().paragraph());
    return new FoundStatement(form, span, spans, text, speaker, attribution.rule(),
        Confidence.of(attribution.rule(), speaker, utterance.isClosed()), attribution.evidence(), context);
  }

  /** What is reported without quotation marks, where no quotation has the same verb. */
  private List<FoundStatement> reports() {
    Set<Integer> verbs = new HashSet<>();
    Set<Span> quoted = new HashSet<>();
    for (Utterance utterance : utterances) {
      if (utterance.attribution != null && utterance.attribution.verb() != null) {
        Cue cue = utterance.attribution.verb();
        verbs.add(cue.paragraph().at(cue.verb()).span().start());
      }
      quoted.add(utterance.first.paragraph().at(utterance.first.token()).span());
    }
    List<FoundStatement> found = new ArrayList<>();
    IndirectSpeech speech = new IndirectSpeech(grammar, beside);
    for (Paragraph paragraph : paragraphs) {
      for (Sentence sentence : paragraph.sentences()) {
        for (IndirectSpeech.Report report : speech.in(paragraph, sentence)) {
          Cue cue = report.attribution().verb();
          boolean isTaken = cue != null && verbs.contains(paragraph.at(cue.verb()).span().start());
          for (int i = report.clause().from(); i < report.clause().to(); i++) {
            isTaken |= quoted.contains(paragraph.at(i).span());
          }
          if (!isTaken) {
            found.add(indirect(paragraph, report));
          }
        }
      }
    }
    return found;
  }

  private FoundStatement indirect(Paragraph paragraph, IndirectSpeech.Report report) {
    ContentClause clause = report.clause();
    Span span = paragraph.span(clause.from(), clause.to());
    Attribution attribution = report.attribution();
    Speaker speaker = speakers.resolve(attribution.speaker(), paragraph);
    int verb = attribution.verb() == null ? attribution.at().token() : attribution.verb().verb();
    return new FoundStatement(Form.INDIRECT, span, Collections.singletonList(span),
        StatementText.clause(span.in(article.text())), speaker, attribution.rule(),
        Confidence.of(attribution.rule(), speaker, true), attribution.evidence(),
        new Context(paragraph, verb, clause.from(), clause.to()));
  }

  private String words(Quotation quotation) {
    StringBuilder words = new StringBuilder();
    quotation.pieces().forEach(piece -> words.append(words.length() > 0 ? " " : "").append(piece.inner().in(article.text())));
    return words.toString();
  }
}
