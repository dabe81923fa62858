package dev.onrecord.search;

import dev.onrecord.search.analysis.AnalyzedQuery;
import dev.onrecord.search.analysis.AnalyzedText;
import dev.onrecord.search.analysis.Language;
import dev.onrecord.search.analysis.Position;
import dev.onrecord.statement.query.TextQuery;
import dev.onrecord.statement.view.RenderedStatement;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Highlights the words of a query in texts, found with the analysis of the index. Lucene's own
 * highlighter prepares the query again for each text, which takes longer than the search.
 */
final class Highlighter {

  /** The maximum length of a text that is shown as a whole. */
  private static final int MAX_WHOLE = 300;

  /** The number of sentences shown of a longer text. */
  private static final int SENTENCES = 3;

  private static final String GAP = " \u2026 ";

  private final List<List<Set<String>>> phrases = new ArrayList<>();
  private final List<String> prefixes = new ArrayList<>();

  /** The initials of the words to highlight; other words need no stems. */
  private final BitSet initials = new BitSet();

  Highlighter(TextQuery query, Set<Language> languages) {
    for (TextQuery.Term term : query.terms()) {
      String prefix =
          term.kind() == TextQuery.Kind.PREFIX ? AnalyzedQuery.prefix(term.text()) : null;
      if (!term.not() && prefix != null) {
        prefixes.add(prefix);
      } else if (!term.not()) {
        AnalyzedQuery analyzed = AnalyzedQuery.of(term.text(), languages);
        phrases.add(analyzed.positions().stream().map(AnalyzedQuery.Forms::all).toList());
        if (!analyzed.wholes().isEmpty()) {
          phrases.add(List.of(analyzed.wholes()));
        }
      }
    }
    phrases.stream()
        .flatMap(List::stream)
        .flatMap(Set::stream)
        .forEach(form -> initials.set(form.charAt(0)));
  }

  /** A range of a text. */
  private record Range(int start, int end) {}

  /** A statement's text as HTML. */
  String highlight(RenderedStatement statement) {
    return highlight(statement.text(), Language.of(statement.language()));
  }

  /** The text, or its matching sentences, as HTML with {@code <mark>} around the words. */
  private String highlight(String text, Language language) {
    List<Range> marks = marks(text, AnalyzedText.of(text, language, initials::get).positions());
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

  private List<Range> marks(String text, List<Position> words) {
    List<Range> found = new ArrayList<>();
    for (List<Set<String>> phrase : phrases) {
      for (int at = 0; !phrase.isEmpty() && at + phrase.size() <= words.size(); at++) {
        addPhrase(found, phrase, words, at);
      }
    }
    for (String prefix : prefixes) {
      for (Position word : words) {
        addRange(found, word, form -> form.startsWith(prefix));
      }
    }
    found.sort(Comparator.comparing(Range::start).thenComparing(Range::end));
    List<Range> marks = new ArrayList<>();
    found.forEach(range -> mark(marks, range, text));
    return marks;
  }

  private static void addPhrase(
      List<Range> found, List<Set<String>> phrase, List<Position> words, int at) {
    int before = found.size();
    for (int i = 0; i < phrase.size(); i++) {
      if (!addRange(found, words.get(at + i), phrase.get(i)::contains)) {
        found.subList(before, found.size()).clear();
        return;
      }
    }
  }

  /** Adds what a form marks: the word, or the whole term that it begins. */
  private static boolean addRange(List<Range> found, Position word, Predicate<String> form) {
    if (hasAny(word.forms(), form)) {
      return found.add(new Range(word.start(), word.end()));
    }
    return hasAny(word.wholes(), form)
        && found.add(new Range(Math.min(word.start(), word.wholeStart()), word.wholeEnd()));
  }

  /** A loop, since a stream for each word of each text takes longer than all the rest. */
  private static boolean hasAny(Set<String> forms, Predicate<String> wanted) {
    for (String form : forms) {
      if (wanted.test(form)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adjacent words, with at most a space or hyphen between, share a mark: scripts without spaces
   * are indexed by character, and a mark around each would be unreadable.
   */
  private static void mark(List<Range> marks, Range word, String text) {
    Range last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
    if (last != null && areJoined(last.end, word.start, text)) {
      marks.set(marks.size() - 1, new Range(last.start, Math.max(last.end, word.end)));
    } else {
      marks.add(word);
    }
  }

  private static boolean areJoined(int end, int start, String text) {
    return start <= end || start == end + 1 && (text.charAt(end) == ' ' || text.charAt(end) == '-');
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
