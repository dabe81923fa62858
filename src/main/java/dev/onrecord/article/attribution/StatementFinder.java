package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.quotation.Quotation;
import dev.onrecord.article.quotation.QuotationScanner;
import dev.onrecord.article.quotation.StatementText;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.Span;
import dev.onrecord.article.text.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the statements in an article and their speakers. */
public final class StatementFinder {

  /**
   * The most statements that are found. A response holds half as many, and some are too long for
   * it.
   */
  static final int MOST_STATEMENTS = 1_000;

  /** The minimum length of a quotation in a language without a grammar, in words. */
  private static final int FEWEST_WORDS = 4;

  private StatementFinder() {}

  /** Words in quotation marks that are not a statement. */
  public record Skipped(Span span, Reason reason) {}

  /** Why words in quotation marks are not a statement. */
  public enum Reason {
    TITLE,
    SCARE_QUOTES,
    UNBALANCED
  }

  /**
   * The statements found in an article.
   *
   * @param statements the first ones, in the order of the article
   * @param paragraphs one per block
   * @param lastNames the last names of the people in it
   * @param transcript the block of the first turn, or -1 if the article is not a transcript
   */
  public record Found(
      List<FoundStatement> statements,
      List<Skipped> skipped,
      List<Paragraph> paragraphs,
      Set<String> lastNames,
      int transcript) {}

  /**
   * Finds the statements in an article.
   *
   * @param title may name the person interviewed; may be null
   */
  public static Found find(ArticleText article, Lexicon lexicon, String title) {
    Grammar grammar = new Grammar(lexicon);
    List<Transcript.Turn> turns = Transcript.turns(article);
    Set<Integer> apart = new HashSet<>();
    turns.forEach(turn -> apart.add(turn.block()));
    ArticleSentences sentences = new ArticleSentences(article, lexicon, apart);
    NameTable names = new NameTable(grammar, sentences.paragraphs);
    SpeakerResolver speakers = new SpeakerResolver(grammar, sentences.paragraphs, names);
    BesideRules beside = new BesideRules(grammar);
    Attributor attributor = new Attributor(sentences, grammar, beside);
    attributor.attributeAll();
    StatementAssembler assembler =
        new StatementAssembler(sentences, grammar, speakers, attributor.scareQuotes());
    List<FoundStatement> statements = new ArrayList<>(assembler.quoted(attributor.utterances));
    statements.addAll(
        assembler.reported(new IndirectSpeech(grammar, beside), attributor.utterances));
    statements.addAll(
        new TranscriptReader(article, grammar, sentences, speakers, names, title)
            .statements(turns));
    statements.sort(Comparator.comparingInt(statement -> statement.span().start()));
    List<Skipped> skipped = new ArrayList<>(attributor.skipped);
    skipped.removeIf(words -> assembler.paraphrased.contains(words.span()));
    sentences.unbalanced.forEach(mark -> skipped.add(new Skipped(mark, Reason.UNBALANCED)));
    return new Found(
        statements.subList(0, Math.min(statements.size(), MOST_STATEMENTS)),
        skipped,
        sentences.paragraphs,
        names.lastNames(),
        turns.isEmpty() ? -1 : turns.get(0).block());
  }

  /** Finds direct quotations only, without speakers, in a language without a lexicon. */
  public static Found findQuotations(ArticleText article) {
    List<FoundStatement> statements = new ArrayList<>();
    QuotationScanner.Scan scan = QuotationScanner.scan(article);
    for (Quotation quotation : scan.quotations()) {
      String text = StatementText.direct(article.text(), List.of(quotation), Set.of());
      if (statements.size() < MOST_STATEMENTS && QuotationForm.count(text) >= FEWEST_WORDS) {
        List<Span> spans = quotation.pieces().stream().map(Quotation.Piece::inner).toList();
        Span span = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        statements.add(
            new FoundStatement(
                FoundStatement.Form.DIRECT,
                span,
                spans,
                text,
                Speaker.nobody(),
                AttributionRule.NONE,
                0,
                null,
                quotation.first().block(),
                null));
      }
    }
    return new Found(statements, List.of(), List.of(), Set.of(), -1);
  }
}
