package dev.onrecord.statement.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A parsed full-text query: every clause must match, and a clause matches if one of its terms does.
 *
 * @param q the query as written
 * @param clauses empty if there is no word to search for, in which case nothing matches
 */
public record TextQuery(String q, List<Clause> clauses) {

  /** The maximum length, in characters. */
  public static final int MAX_LENGTH = 500;

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
    private int at;

    Parser(String q) {
      this.q = q;
    }

    TextQuery parse() {
      boolean or = false;
      while (at < q.length()) {
        char c = q.charAt(at);
        if (c == '|') {
          or = !clauses.isEmpty();
          at++;
        } else if (isSpace(c)) {
          at++;
        } else {
          Term term = term();
          if (isSearchable(term.text)) {
            add(term, or);
            or = false;
          }
        }
      }
      return new TextQuery(q, clauses);
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
      if (not) {
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
      return isOneWord(prefix)
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

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isSearchable(String text) {
      return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isOneWord(String text) {
      return !text.isEmpty()
          && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || isMark(c));
    }

    /** A vowel sign or an accent: part of a word like a letter. */
    private static boolean isMark(int c) {
      int type = Character.getType(c);
      return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
  }
}
