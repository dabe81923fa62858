package dev.onrecord.article.attribution;

import dev.onrecord.article.language.CommonWords;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import dev.onrecord.article.language.Tokenizer;
import dev.onrecord.article.quotation.Quotation;
import dev.onrecord.article.quotation.Quotation.Piece;
import dev.onrecord.article.quotation.QuotationScanner;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.Block;
import dev.onrecord.article.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits an article into sentences, with each quotation as one token. A quoted block counts as a
 * quotation.
 */
final class ArticleSentences {

  final ArticleText article;
  final List<Quotation> quotations = new ArrayList<>();
  final List<Span> unbalanced;

  /** One per block; empty for a block that is not prose. */
  final List<Paragraph> paragraphs = new ArrayList<>();

  private final Map<Integer, Place> first = new HashMap<>();
  private final Map<Integer, Place> last = new HashMap<>();

  /**
   * Splits an article into sentences.
   *
   * @param apart the blocks to leave out, since transcripts are read separately
   */
  ArticleSentences(ArticleText article, Lexicon lexicon, Set<Integer> apart) {
    this.article = article;
    QuotationScanner.Scan scan = QuotationScanner.scan(article);
    this.unbalanced = scan.unbalanced();
    scan.quotations().stream()
        .filter(q -> q.pieces().stream().noneMatch(piece -> apart.contains(piece.block())))
        .forEach(quotations::add);
    addQuotedBlocks();
    quotations.sort(Comparator.comparingInt(q -> q.first().outer().start()));
    cut(lexicon, apart);
    for (Paragraph paragraph : paragraphs) {
      place(paragraph);
    }
  }

  private void addQuotedBlocks() {
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if (block.isQuoted()) {
        Span inner = withoutMarks(block.span());
        quotations.add(new Quotation(List.of(new Piece(i, inner, block.span())), true));
      }
    }
  }

  private Span withoutMarks(Span span) {
    String text = article.text();
    boolean isMarked =
        span.length() > 2
            && "\"“„«".indexOf(text.charAt(span.start())) >= 0
            && "\"”“»".indexOf(text.charAt(span.end() - 1)) >= 0;
    return isMarked ? new Span(span.start() + 1, span.end() - 1) : span;
  }

  private void cut(Lexicon lexicon, Set<Integer> apart) {
    Map<Integer, List<Tokenizer.Opaque>> opaque = new HashMap<>();
    for (int i = 0; i < quotations.size(); i++) {
      for (Piece piece : quotations.get(i).pieces()) {
        opaque
            .computeIfAbsent(piece.block(), block -> new ArrayList<>())
            .add(new Tokenizer.Opaque(piece.outer(), i));
      }
    }
    Tokenizer tokenizer = new Tokenizer(article.text(), lexicon);
    List<List<Token>> tokens = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      boolean isRead = (block.isProse() || block.isQuoted()) && !apart.contains(i);
      tokens.add(
          isRead ? tokenizer.tokens(block.span(), opaque.getOrDefault(i, List.of())) : List.of());
    }
    Set<String> common = lexicon.language().equals("de") ? Set.of() : CommonWords.of(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      paragraphs.add(new Paragraph(i, tokens.get(i), lexicon, common));
    }
  }

  private void place(Paragraph paragraph) {
    for (int i = 0; i < paragraph.size(); i++) {
      Token token = paragraph.at(i);
      if (token.isQuotation()) {
        first.putIfAbsent(token.quotation(), new Place(paragraph, i));
        last.put(token.quotation(), new Place(paragraph, i));
      }
    }
  }

  /** The first token of a quotation. */
  Place first(int quotation) {
    return first.get(quotation);
  }

  /** The last token of a quotation. */
  Place last(int quotation) {
    return last.get(quotation);
  }

  Block block(Place place) {
    return article.blocks().get(place.paragraph().block());
  }

  /** The paragraph before another one, skipping captions, or null. */
  Paragraph before(Paragraph paragraph) {
    int block = paragraph.block() - 1;
    while (block >= 0 && article.blocks().get(block).kind() == Block.Kind.CAPTION) {
      block--;
    }
    return block >= 0 && article.blocks().get(block).isProse() ? paragraphs.get(block) : null;
  }

  Paragraph after(Paragraph paragraph) {
    int block = paragraph.block() + 1;
    return block < paragraphs.size() ? paragraphs.get(block) : null;
  }

  /** The words of a quotation, without marks. */
  String words(Quotation quotation) {
    StringBuilder words = new StringBuilder();
    for (Piece piece : quotation.pieces()) {
      words.append(words.length() > 0 ? " " : "").append(piece.inner().in(article.text()));
    }
    return words.toString();
  }
}
