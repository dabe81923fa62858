package dev.onrecord.statement.query;

import dev.onrecord.platform.text.WordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A parsed full-text query: every clause must match, and a clause matches if one of its terms does.
 *
 * @param q the query as written
 * @param clauses empty if there is no word to search for, in which case nothing matches
 * @param ignored the parts of the query that have neither a word nor a sign of meaning
 */
public record TextQuery(String q, List<Clause> clauses, List<String> ignored) {

  /** The maximum length, in characters. */
  public static final int MAX_LENGTH = 500;

  /** The maximum length of the notice: what is ignored, each in quotation marks, and a sentence. */
  static final int MAX_NOTICE = 2_500;

  /** Says what is ignored, or null. */
  String notice() {
    return ignored.isEmpty()
        ? null
        : "Ignored, since there is no word or sign in it to search for: "
            + ignored.stream()
                .distinct()
                .map("\u201C%s\u201D"::formatted)
                .collect(Collectors.joining(", "))
            + ".";
  }

  /** Alternatives, at least one. */
  public record Clause(List<Term> anyOf) {}

  /** The kinds of terms. */
  public enum Kind {
    /** A word. If punctuation splits it into several, these must be consecutive. */
    WORD,
    /** Consecutive words. */
    PHRASE,
    /** The prefix of a word. */
    PREFIX
  }

  /**
   * A term.
   *
   * @param not whether it must be absent
   * @param start the offset of its text in the query
   */
  public record Term(Kind kind, String text, boolean not, int start) {

    int end() {
      return start + text.length();
    }
  }

  /** All terms of all clauses. */
  public List<Term> terms() {
    return clauses.stream().flatMap(clause -> clause.anyOf.stream()).toList();
  }

  /** The query with a term replaced by another word. */
  public String with(Term term, String word) {
    return q.substring(0, term.start) + word + q.substring(term.end());
  }

  /** Parses a query. An operator out of place is text, so every query is valid. */
  public static TextQuery parse(String q) {
    return new Parser(q).parse();
  }

  /** Parses from left to right; {@code |} binds its two neighbors. */
  private static final class Parser {
    private final String q;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private int at;

    Parser(String q) {
      this.q = q;
    }

    TextQuery parse() {
      boolean or = false;
      while (at < q.length()) {
        char c = q.charAt(at);
        if (c == '|') {
          if (or || clauses.isEmpty()) {
            ignored.add("|");
          }
          or = !clauses.isEmpty();
          at++;
        } else if (isSpace(c)) {
          at++;
        } else {
          int start = at;
          Term term = term();
          if (isSearchable(term.text)) {
            add(term, or);
            or = false;
          } else {
            ignored.add(q.substring(start, at));
          }
        }
      }
      if (or) {
        ignored.add("|");
      }
      return new TextQuery(q, List.copyOf(clauses), List.copyOf(ignored));
    }

    private void add(Term term, boolean or) {
      List<Term> anyOf = new ArrayList<>();
      if (or) {
        anyOf.addAll(clauses.remove(clauses.size() - 1).anyOf);
      }
      anyOf.add(term);
      clauses.add(new Clause(List.copyOf(anyOf)));
    }

    private Term term() {
      boolean not = q.charAt(at) == '-';
      // Other search engines need a plus before words that must match. Here all must.
      if (not || q.charAt(at) == '+' && isBeforeLetter(at)) {
        at++;
      }
      int close = isQuote(at) ? closing() : -1;
      if (close > 0) {
        Term phrase = new Term(Kind.PHRASE, q.substring(at + 1, close), not, at + 1);
        at = close + 1;
        return phrase;
      }
      int start = at;
      // An unclosed quotation mark is punctuation.
      while (at < q.length()
          && !isSpace(q.charAt(at))
          && q.charAt(at) != '|'
          && (at == start || !isQuote(at) || closing() < 0)) {
        at++;
      }
      String word = q.substring(start, at);
      String prefix = word.endsWith("*") ? word.substring(0, word.length() - 1) : "";
      return isSearchable(prefix) && !prefix.endsWith("*")
          ? new Term(Kind.PREFIX, prefix, not, start)
          : new Term(Kind.WORD, word, not, start);
    }

    private boolean isQuote(int i) {
      // Straight, English and German quotation marks; the closing German one opens English ones.
      return i < q.length() && "\"\u201C\u201D\u201E".indexOf(q.charAt(i)) >= 0;
    }

    private int closing() {
      for (int i = at + 1; i < q.length(); i++) {
        if (isQuote(i)) {
          return i;
        }
      }
      return -1;
    }

    private boolean isBeforeLetter(int i) {
      return i + 1 < q.length() && Character.isLetter(q.codePointAt(i + 1));
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a text has what the index has: words, and signs that carry meaning. */
    private static boolean isSearchable(String text) {
      return !WordReader.read(text).isEmpty();
    }
  }
}
