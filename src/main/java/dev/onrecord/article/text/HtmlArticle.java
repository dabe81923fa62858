package dev.onrecord.article.text;

import dev.onrecord.platform.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Extracts the text of an HTML article: one block per paragraph, without boilerplate. */
final class HtmlArticle implements NodeFilter {

  private static final List<String> CONTAINERS =
      List.of("[itemprop=articleBody]", "article", "main", "[role=main]");

  private static final int MOST_CONTAINERS = 20;

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "tr",
          "td",
          "th",
          "pre",
          "blockquote",
          "figure",
          "figcaption",
          "header",
          "hr",
          "address",
          "details",
          "summary",
          "body",
          "aside",
          "center");

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "form",
          "button",
          "select",
          "textarea",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "aside",
          "head",
          "title",
          "dialog",
          "menu");

  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(^|[-_ ])(related|promo|newsletter|share|sharing|social|comments?|cookie|sidebar|advert|ads?|breadcrumbs?"
              + "|recirc|subscribe|paywall|nav|navbar|menu|footer|byline-bio|tags?|pullquote|pull-quote)($|[-_ ])");

  private static final Pattern POST =
      Pattern.compile(
          "(twitter-tweet|twitter-video|tweet|bluesky-embed|mastodon-embed|instagram-media|threads-post|text-post-media|x-post)");

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private int start = -1;
  private Element quoted;
  private int quotedFrom;

  private HtmlArticle() {}

  /** Extracts the part of a document that contains the article. */
  static ArticleText read(Document document) {
    HtmlArticle reader = new HtmlArticle();
    Element main = main(document);
    org.jsoup.select.NodeTraversor.filter(reader, main);
    reader.endBlock(Block.Kind.PARAGRAPH);
    return new ArticleText(reader.text.toString(), reader.blocks);
  }

  /** The longest of the elements that may contain the article. */
  private static Element main(Document document) {
    for (String candidate : CONTAINERS) {
      Element longest = null;
      int length = 0;
      List<Element> elements = document.select(candidate);
      for (Element element : elements.subList(0, Math.min(elements.size(), MOST_CONTAINERS))) {
        int own = paragraphLength(element);
        if (own > length) {
          longest = element;
          length = own;
        }
      }
      if (longest != null) {
        return longest;
      }
    }
    return document.body();
  }

  private static int paragraphLength(Element element) {
    int length = 0;
    for (Element paragraph : element.getElementsByTag("p")) {
      length += paragraph.wholeOwnText().length();
    }
    return length + 1;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (isSkipped(element, tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      lineBreak(element);
    } else if (tag.equals("q")) {
      append("“");
    } else if (BLOCKS.contains(tag)) {
      endBlock(kindAround(element));
      if (quoted == null && tag.equals("blockquote")) {
        quoted = element;
        quotedFrom = blocks.size();
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("q")) {
        append("”");
      } else if (BLOCKS.contains(tag)) {
        endBlock(kind(tag));
        if (element == quoted) {
          endQuoted(element);
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isSkipped(Element element, String tag) {
    if (SKIPPED.contains(tag)
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    if (tag.equals("header")) {
      return element.selectFirst("h1") == null;
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    boolean isWhole =
        tag.equals("body")
            || tag.equals("article")
            || tag.equals("main")
            || tag.equals("blockquote");
    return !isWhole
        && names.length() > 1
        && names.length() < 500
        && BOILERPLATE.matcher(names).find();
  }

  /** Two line breaks in a row end a paragraph; one is a space. */
  private void lineBreak(Element element) {
    Node before = element.previousSibling();
    while (before instanceof TextNode words && words.isBlank()) {
      before = before.previousSibling();
    }
    if (before instanceof Element other && other.normalName().equals("br")) {
      endBlock(kindAround(element));
    } else {
      append(" ");
    }
  }

  private Block.Kind kindAround(Element element) {
    Element parent = element.parent();
    return parent == null ? Block.Kind.PARAGRAPH : kind(parent.normalName());
  }

  private static Block.Kind kind(String tag) {
    if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      return Block.Kind.HEADING;
    }
    return tag.equals("figcaption") ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH;
  }

  /**
   * Appends decoded text, in which entities may hide characters that were refused in the source.
   */
  private void append(String decoded) {
    String words = Text.scrubbed(decoded);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean isSpace = Character.isWhitespace(c) || Character.isISOControl(c);
      if (!isSpace) {
        if (start < 0) {
          text.append(text.length() > 0 ? "\n\n" : "");
          start = text.length();
        }
        text.append(c);
      } else if (start >= 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  private void endBlock(Block.Kind kind) {
    if (start < 0) {
      return;
    }
    int end = text.length();
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (end > start) {
      blocks.add(Block.of(start, end, kind));
    }
    start = -1;
  }

  /** Ends a quoted element as one block, without its credit line. */
  private void endQuoted(Element element) {
    quoted = null;
    if (blocks.size() == quotedFrom) {
      return;
    }
    int from = blocks.get(quotedFrom).span().start();
    int to = blocks.get(blocks.size() - 1).span().end();
    boolean isPost = POST.matcher(element.className()).find();
    Block.Credit credit = null;
    Block last = blocks.get(blocks.size() - 1);
    CreditLine line = CreditLine.endOf(last.span().in(text.toString()));
    Element cite = element.selectFirst("cite, footer");
    if (line != null && (line.start() > 0 || blocks.size() - 1 > quotedFrom)) {
      Element link = element.select("a[href]").last();
      credit = line.credit(link == null ? null : link.attr("href"));
      to =
          line.start() > 0
              ? last.span().start() + line.start()
              : blocks.get(blocks.size() - 2).span().end();
    } else if (cite != null) {
      credit =
          new Block.Credit(
              Text.scrubbed(cite.text()).replaceAll("^[—–-]\\s*", ""), null, null, null);
      boolean isLast = last.span().in(text.toString()).endsWith(cite.text());
      to = isLast ? Math.max(from, last.span().end() - cite.text().length()) : to;
    }
    Element time = element.selectFirst("time[datetime]");
    if (credit != null && time != null) {
      // What the element shows may be "2 hours ago", or lack the year.
      credit = credit.on(time.attr("datetime"));
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    blocks.subList(quotedFrom, blocks.size()).clear();
    if (to > from) {
      blocks.add(
          new Block(new Span(from, to), isPost ? Block.Kind.POST : Block.Kind.QUOTE, credit));
    }
  }
}
