package dev.onrecord.article.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a plain-text article. */
public final class PlainArticle {

  /**
   * The maximum length of a line that counts as wrapped: editors wrap at 72 to 80, rarely beyond
   * 100.
   */
  private static final int LONGEST_WRAPPED_LINE = 100;

  private static final int LONGEST_HEADING = 150;

  private static final Pattern ENDS_LIKE_PROSE =
      Pattern.compile("[.!?:;,…)—–-][\"”“»'’]?$|^[\"“„«‘'].*[\"”“»'’]$");

  private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private PlainArticle() {}

  /** Reads the text. Offsets remain those of the given text, apart from line ends. */
  public static ArticleText read(String given) {
    String text = UNWANTED.matcher(given.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(" ");
    List<Span> lines = lines(text);
    boolean isWrapped = isWrapped(text, lines);
    List<Block> blocks = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Span line : lines) {
      if (line.length() == 0 || start >= 0 && !isWrapped) {
        add(blocks, text, start, end);
        start = -1;
      }
      if (line.length() > 0) {
        start = start < 0 ? line.start() : start;
        end = line.end();
      }
    }
    add(blocks, text, start, end);
    return new ArticleText(text, blocks);
  }

  private static void add(List<Block> blocks, String text, int start, int end) {
    if (start >= 0) {
      CreditLine line = CreditLine.endOf(text.substring(start, end));
      if (line != null && line.handle() != null && line.start() > 0) {
        Span words =
            new Span(
                start,
                start + text.substring(start, start + line.start()).stripTrailing().length());
        blocks.add(new Block(words, Block.Kind.POST, line.credit(null)));
        return;
      }
      blocks.add(Block.of(start, end, kind(text.substring(start, end), blocks.isEmpty())));
    }
  }

  /**
   * The kind of a block. The first is a headline if it is short and does not end like a sentence.
   */
  private static Block.Kind kind(String block, boolean isFirst) {
    return isFirst
            && block.length() <= LONGEST_HEADING
            && !block.contains("\n")
            && !ENDS_LIKE_PROSE.matcher(block).find()
        ? Block.Kind.HEADING
        : Block.Kind.PARAGRAPH;
  }

  private static boolean isWrapped(String text, List<Span> lines) {
    boolean hasBlankLine = lines.stream().limit(lines.size() - 1L).anyMatch(l -> l.length() == 0);
    return hasBlankLine
        && text.indexOf('\n') >= 0
        && lines.stream().allMatch(line -> line.length() <= LONGEST_WRAPPED_LINE);
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      int start = from;
      int end = to;
      while (start < end && isSpace(text.charAt(start))) {
        start++;
      }
      while (end > start && isSpace(text.charAt(end - 1))) {
        end--;
      }
      lines.add(new Span(start, end));
      from = to + 1;
    }
    return lines;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
