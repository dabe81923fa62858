package dev.onrecord.article.quotation;

import dev.onrecord.article.quotation.MarkReader.Mark;
import dev.onrecord.article.quotation.MarkReader.Side;
import dev.onrecord.article.quotation.Quotation.Piece;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.Block;
import dev.onrecord.article.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds the outermost quotations of an article. A quotation may span several paragraphs: each one
 * repeats the opening mark, or only the last one has a closing mark.
 */
public final class QuotationScanner {

  /** The maximum length of a caption between two paragraphs of one quotation, in characters. */
  private static final int LONGEST_CAPTION = 200;

  private final ArticleText article;
  private final List<Quotation> found = new ArrayList<>();
  private final List<Span> unbalanced = new ArrayList<>();

  /** The pieces of a quotation that is still open at the end of a block. */
  private List<Piece> open = new ArrayList<>();

  private QuotationScanner(ArticleText article) {
    this.article = article;
  }

  /**
   * The result of a scan.
   *
   * @param unbalanced the marks without a partner
   */
  public record Scan(List<Quotation> quotations, List<Span> unbalanced) {}

  /** Finds the quotations of an article, in order. */
  public static Scan scan(ArticleText article) {
    QuotationScanner scanner = new QuotationScanner(article);
    for (int i = 0; i < article.blocks().size(); i++) {
      if (article.blocks().get(i).isProse()) {
        scanner.read(i);
      }
    }
    scanner.abandon();
    scanner.found.sort(Comparator.comparingInt(q -> q.first().outer().start()));
    return new Scan(List.copyOf(scanner.found), List.copyOf(scanner.unbalanced));
  }

  private void read(int number) {
    Block block = article.blocks().get(number);
    List<Mark> marks = MarkReader.doubles(article.text(), block.span());
    int from = 0;
    if (!open.isEmpty()) {
      from = resume(number, block, marks);
    }
    if (from >= 0) {
      pair(number, block, marks.subList(from, marks.size()));
    }
    if (marks.isEmpty()) {
      pairSingles(number, block);
    }
  }

  /**
   * Continues the open quotation if this block does.
   *
   * @return the index of the first mark that does not belong to it, or -1 if the whole block does
   */
  private int resume(int number, Block block, List<Mark> marks) {
    boolean repeatsOpening =
        !marks.isEmpty()
            && marks.get(0).span().start() == block.span().start()
            && marks.get(0).side() != Side.CLOSES;
    boolean onlyCloses = !marks.isEmpty() && marks.get(0).side() == Side.CLOSES;
    if (!repeatsOpening && !onlyCloses) {
      boolean mayBeCaption =
          marks.isEmpty()
              && block.span().length() < LONGEST_CAPTION
              && open.get(open.size() - 1).block() == number - 1;
      if (!mayBeCaption) {
        abandon();
      }
      return 0;
    }
    if (onlyCloses && open.get(open.size() - 1).block() != number - 1) {
      abandon();
      return 0;
    }
    int first = repeatsOpening ? 1 : 0;
    int start = repeatsOpening ? marks.get(0).span().end() : block.span().start();
    int depth = 1;
    for (int i = first; i < marks.size(); i++) {
      depth += marks.get(i).side() == Side.OPENS ? 1 : -1;
      if (depth == 0) {
        open.add(
            piece(
                number,
                start,
                marks.get(i).span().start(),
                block.span().start(),
                marks.get(i).span().end()));
        found.add(new Quotation(open, true));
        open = new ArrayList<>();
        return i + 1;
      }
    }
    if (marks.size() > 1) {
      abandon();
      return 0;
    }
    open.add(piece(number, start, block.span().end(), block.span().start(), block.span().end()));
    return -1;
  }

  /** Pairs the marks of a block and collects those without a partner. */
  private void pair(int number, Block block, List<Mark> marks) {
    Deque<Mark> stack = new ArrayDeque<>();
    List<Piece> pairs = new ArrayList<>();
    boolean headless = false;
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      boolean closes =
          !stack.isEmpty() && mark.side() != Side.OPENS
              || stack.isEmpty() && mark.side() == Side.CLOSES && !opensBadly(marks, i);
      if (!closes) {
        stack.push(mark);
      } else if (stack.isEmpty()) {
        unbalanced.add(mark.span());
        if (i == 0 && pairs.isEmpty() && endsWords(mark)) {
          pairs.add(
              piece(
                  number,
                  block.span().start(),
                  mark.span().start(),
                  block.span().start(),
                  mark.span().end()));
          headless = true;
        }
      } else {
        Mark opening = stack.pop();
        while (!pairs.isEmpty() && last(pairs).outer().start() > opening.span().start()) {
          pairs.remove(pairs.size() - 1);
        }
        pairs.add(
            piece(
                number,
                opening.span().end(),
                mark.span().start(),
                opening.span().start(),
                mark.span().end()));
      }
    }
    for (int i = 0; i < pairs.size(); i++) {
      found.add(new Quotation(List.of(pairs.get(i)), !(headless && i == 0)));
    }
    keepOpen(number, block, stack, pairs);
  }

  /** Whether a mark closes the first words of a block whose opening mark was lost to a drop cap. */
  private boolean endsWords(Mark mark) {
    return mark.span().start() > 0
        && ",.!?".indexOf(article.text().charAt(mark.span().start() - 1)) >= 0;
  }

  private static Piece last(List<Piece> pairs) {
    return pairs.get(pairs.size() - 1);
  }

  /** Whether a mark with a space on the wrong side opens a quotation, since the next one closes. */
  private static boolean opensBadly(List<Mark> marks, int at) {
    return at + 1 < marks.size() && marks.get(at + 1).side() == Side.CLOSES;
  }

  /** Keeps the last unclosed mark as the start of a quotation that the next block may continue. */
  private void keepOpen(int number, Block block, Deque<Mark> stack, List<Piece> pairs) {
    if (stack.isEmpty()) {
      return;
    }
    Mark last = stack.peekFirst();
    boolean hasPairsInside = !pairs.isEmpty() && last(pairs).outer().start() > last.span().start();
    stack.stream()
        .filter(mark -> mark != last || hasPairsInside)
        .forEach(m -> unbalanced.add(m.span()));
    if (!hasPairsInside) {
      open.add(
          piece(
              number,
              last.span().end(),
              block.span().end(),
              last.span().start(),
              block.span().end()));
    }
  }

  /** Ends a quotation whose closing mark is missing at the end of its first block. */
  private void abandon() {
    if (!open.isEmpty()) {
      unbalanced.add(open.get(0).outer());
      found.add(new Quotation(open.subList(0, 1), false));
      open = new ArrayList<>();
    }
  }

  /** Pairs single marks, as in British texts, in blocks without double marks. */
  private void pairSingles(int number, Block block) {
    Mark opening = null;
    for (Mark mark : MarkReader.singles(article.text(), block.span())) {
      if (mark.side() == Side.OPENS && opening == null) {
        opening = mark;
      } else if (mark.side() == Side.CLOSES && opening != null && !isPlural(mark)) {
        Piece piece =
            piece(
                number,
                opening.span().end(),
                mark.span().start(),
                opening.span().start(),
                mark.span().end());
        found.add(new Quotation(List.of(piece), true));
        opening = null;
      }
    }
  }

  /** Whether a mark is the apostrophe of a plural, as in the users' data. */
  private boolean isPlural(Mark mark) {
    String text = article.text();
    int end = mark.span().end();
    return text.charAt(mark.span().start() - 1) == 's'
        && end + 1 < text.length()
        && text.charAt(end) == ' '
        && Character.isLowerCase(text.charAt(end + 1));
  }

  private Piece piece(int block, int start, int end, int outerStart, int outerEnd) {
    String text = article.text();
    int from = start;
    int to = end;
    while (from < to && Character.isSpaceChar(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isSpaceChar(text.charAt(to - 1))) {
      to--;
    }
    return new Piece(block, new Span(from, Math.max(from, to)), new Span(outerStart, outerEnd));
  }
}
