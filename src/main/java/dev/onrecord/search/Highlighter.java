package dev.onrecord.search;

import dev.onrecord.platform.text.FoldedText;
import dev.onrecord.platform.text.Folding;
import dev.onrecord.statement.query.TextQuery;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Highlights the words of a query in texts, found with the analyzer of the index. Lucene's own
 * highlighter prepares the query again for each text, which takes longer than the search.
 */
final class Highlighter {

  /** The maximum length of a text that is shown as a whole. */
  private static final int MAX_WHOLE = 300;

  /** The number of sentences shown of a longer text. */
  private static final int SENTENCES = 3;

  private static final String GAP = " \u2026 ";

  private final List<List<String>> phrases = new ArrayList<>();
  private final List<String> prefixes = new ArrayList<>();

  /** The initials of the words to highlight; other words need not be analyzed. */
  private final BitSet initials = new BitSet();

  private final Tokenizer tokenizer = new StandardTokenizer();
  private final TokenStream tokens;

  Highlighter(TextQuery query) {
    for (TextQuery.Term term : query.terms()) {
      if (!term.not() && term.kind() == TextQuery.Kind.PREFIX) {
        prefixes.add(Analysis.folded(term.text()));
      } else if (!term.not()) {
        phrases.add(
            words(
                    Folding.INDEX.withPlaces(term.text()),
                    text -> Analysis.QUERY_ANALYZER.tokenStream(StatementDocument.TEXT, text))
                .stream()
                .map(w -> w.forms.get(0))
                .toList());
      }
    }
    Stream.concat(phrases.stream().flatMap(List::stream), prefixes.stream())
        .filter(word -> !word.isEmpty())
        .forEach(word -> initials.set(word.charAt(0)));
    tokens = Analysis.ofText(tokenizer, initials::get);
  }

  /** A word of a text: its position and the forms that match it. */
  private record Word(int start, int end, List<String> forms) {}

  /** A range of a text. */
  private record Range(int start, int end) {}

  /** The text, or its matching sentences, as HTML with {@code <mark>} around the words. */
  String highlight(String text) {
    List<Range> marks = marks(text, words(text));
    StringBuilder html = new StringBuilder(text.length() + 64);
    for (Range range :
        text.length() <= MAX_WHOLE
            ? List.of(new Range(0, text.length()))
            : bestSentences(text, marks)) {
      html.append(html.isEmpty() ? "" : GAP);
      append(html, text, range, marks);
    }
    return html.toString();
  }

  private List<Word> words(String text) {
    return words(
        Folding.INDEX.withPlaces(text),
        folded -> {
          tokenizer.setReader(new StringReader(folded));
          return tokens;
        });
  }

  private static List<Word> words(FoldedText text, Function<String, TokenStream> analyzer) {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.apply(text.text())) {
      CharTermAttribute form = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (increment.getPositionIncrement() > 0) {
          words.add(
              new Word(
                  text.start(offsets.startOffset()),
                  text.end(offsets.endOffset()),
                  new ArrayList<>(2)));
        }
        words.get(words.size() - 1).forms.add(form.toString());
      }
      tokens.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Range> marks(String text, List<Word> words) {
    BitSet marked = new BitSet(words.size());
    for (List<String> phrase : phrases) {
      for (int at = 0; !phrase.isEmpty() && at + phrase.size() <= words.size(); at++) {
        if (matchesAt(phrase, words, at)) {
          marked.set(at, at + phrase.size());
        }
      }
    }
    for (String prefix : prefixes) {
      for (int at = 0; at < words.size(); at++) {
        if (words.get(at).forms.stream().anyMatch(form -> form.startsWith(prefix))) {
          marked.set(at);
        }
      }
    }
    List<Range> marks = new ArrayList<>();
    marked.stream().mapToObj(words::get).forEach(word -> mark(marks, word, text));
    return marks;
  }

  private static boolean matchesAt(List<String> phrase, List<Word> words, int at) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!words.get(at + i).forms.contains(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adjacent words, with at most a space or hyphen between, share a mark: scripts without spaces
   * are indexed by character, and a mark around each would be unreadable.
   */
  private static void mark(List<Range> marks, Word word, String text) {
    Range last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
    if (last != null && areJoined(last.end, word.start, text)) {
      marks.set(marks.size() - 1, new Range(last.start, word.end));
    } else {
      marks.add(new Range(word.start, word.end));
    }
  }

  private static boolean areJoined(int end, int start, String text) {
    return start == end || start == end + 1 && (text.charAt(end) == ' ' || text.charAt(end) == '-');
  }

  /** The sentences with the most marks, in order; the first ones if there are no marks. */
  private static List<Range> bestSentences(String text, List<Range> marks) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    List<Range> ranges = new ArrayList<>();
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      ranges.add(new Range(start, start + text.substring(start, end).stripTrailing().length()));
      start = end;
    }
    List<Range> best =
        ranges.stream()
            .filter(range -> count(marks, range) > 0)
            .sorted(Comparator.comparing((Range range) -> -count(marks, range)))
            .limit(SENTENCES)
            .sorted(Comparator.comparing(Range::start))
            .toList();
    return best.isEmpty() ? ranges.subList(0, 1) : best;
  }

  private static long count(List<Range> marks, Range range) {
    return marks.stream()
        .filter(mark -> mark.start >= range.start && mark.start < range.end)
        .count();
  }

  private static void append(StringBuilder html, String text, Range range, List<Range> marks) {
    int at = range.start;
    for (Range mark : marks) {
      if (mark.start >= range.start && mark.start < range.end) {
        escape(html, text, at, mark.start);
        html.append("<mark>");
        escape(html, text, mark.start, mark.end);
        html.append("</mark>");
        at = mark.end;
      }
    }
    escape(html, text, at, Math.max(at, range.end));
  }

  private static void escape(StringBuilder html, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
