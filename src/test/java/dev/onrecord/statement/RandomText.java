package dev.onrecord.statement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.RandomRecord;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A random text query, as it is written and as what it means: which statements it should find,
 * worked out word by word.
 */
public final class RandomText {

  private enum Kind {
    WORD,
    PHRASE,
    PREFIX
  }

  private record Term(Kind kind, String text, boolean not) {

    String written() {
      String plain =
          switch (kind) {
            case WORD -> text;
            case PHRASE -> '"' + text + '"';
            case PREFIX -> text + "*";
          };
      return (not ? "-" : "") + plain;
    }
  }

  private final List<List<Term>> clauses = new ArrayList<>();

  public static RandomText of(RandomRecord random) {
    RandomText query = new RandomText();
    for (int i = 1 + random.number(3); i > 0; i--) {
      List<Term> anyOf = new ArrayList<>();
      do {
        anyOf.add(term(random));
      } while (random.chance(0.3));
      query.clauses.add(anyOf);
    }
    return query;
  }

  /** What every generated statement fulfils. */
  public static RandomText everything() {
    RandomText query = new RandomText();
    query.clauses.add(List.of(new Term(Kind.WORD, "GENERATED", false)));
    return query;
  }

  private static Term term(RandomRecord random) {
    String word =
        random.chance(0.2)
            ? random.any(random.subjects()).split("-")[0]
            : random.any(RandomRecord.VOCABULARY);
    boolean not = random.chance(0.2);
    if (random.chance(0.2)) {
      return new Term(Kind.PHRASE, word + " " + random.any(RandomRecord.VOCABULARY), not);
    }
    String letters = word.replaceAll("[^\\p{L}].*", "");
    return letters.length() > 1 && random.chance(0.25)
        ? new Term(Kind.PREFIX, letters.substring(0, 2 + random.number(letters.length() - 1)), not)
        : new Term(Kind.WORD, word, not);
  }

  public String written() {
    return clauses.stream()
        .map(anyOf -> anyOf.stream().map(Term::written).collect(Collectors.joining(" | ")))
        .collect(Collectors.joining(" "));
  }

  public boolean matches(JsonNode statement, TestIndex index) {
    return clauses.stream()
        .allMatch(anyOf -> anyOf.stream().anyMatch(t -> t.not != isThere(t, statement, index)));
  }

  private static boolean isThere(Term term, JsonNode statement, TestIndex index) {
    List<Set<String>> text =
        index.forms(statement.get("text").asText(), statement.get("language").asText());
    if (isInText(term, text, index)) {
      return true;
    }
    List<String> named = new ArrayList<>(List.of(statement.get("speaker").asText()));
    statement.get("about").forEach(link -> named.add(link.get("subject").asText()));
    return named.stream().anyMatch(slug -> isInName(term, slug));
  }

  private static boolean isInText(Term term, List<Set<String>> text, TestIndex index) {
    if (term.kind == Kind.PREFIX) {
      String beginning = plain(term.text);
      return text.stream().anyMatch(w -> w.stream().anyMatch(x -> x.startsWith(beginning)));
    }
    List<Set<String>> asked = index.queryForms(term.text);
    for (int at = 0; at + asked.size() <= text.size(); at++) {
      boolean here = true;
      for (int i = 0; i < asked.size(); i++) {
        here &= !Collections.disjoint(text.get(at + i), asked.get(i));
      }
      if (here) {
        return true;
      }
    }
    return false;
  }

  /** Generated subjects are named after their slugs. */
  private static boolean isInName(Term term, String slug) {
    List<String> name = List.of(("generated-" + slug).split("-"));
    if (term.kind == Kind.PREFIX) {
      return name.stream().anyMatch(word -> word.startsWith(plain(term.text)));
    }
    List<String> asked =
        List.of(plain(term.text).replaceAll("['’]s\\b", "").split("[^\\p{L}\\p{N}]+"));
    return Collections.indexOfSubList(name, asked) >= 0;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
