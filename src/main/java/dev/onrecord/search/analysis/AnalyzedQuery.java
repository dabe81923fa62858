package dev.onrecord.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A term of a query as the index has it.
 *
 * @param positions the forms of each word, any of which finds it
 * @param wholes the term as a whole, if it has several words: texts that have it come first
 */
public record AnalyzedQuery(List<Forms> positions, Set<String> wholes) {

  /**
   * The forms of a word.
   *
   * @param alone those of a word that stands alone
   * @param parts those of a part of a term
   */
  public record Forms(Set<String> alone, Set<String> parts) {

    public Set<String> all() {
      Set<String> all = new LinkedHashSet<>(alone);
      all.addAll(parts);
      return all;
    }
  }

  /** Words that follow each other, in any of some languages. */
  public static AnalyzedQuery of(String words, Set<Language> languages) {
    List<Term> terms = Term.read(words);
    List<Forms> positions = new ArrayList<>();
    for (Term term : terms) {
      if (term.sign().isEmpty()) {
        term.parts().forEach(part -> positions.add(forms(part, languages)));
      } else {
        positions.add(new Forms(Set.of(term.from(0)), Set.of()));
        term.parts().stream().skip(1).forEach(part -> positions.add(forms(part, languages)));
      }
    }
    return new AnalyzedQuery(positions, wholes(words, terms, languages));
  }

  private static Forms forms(Term.Part part, Set<Language> languages) {
    return part.isCharacter()
        ? new Forms(Set.of(part.folded()), Set.of())
        : forms(part.written(), part.folded(), languages);
  }

  private static Forms forms(String written, String folded, Set<Language> languages) {
    Set<String> alone = new LinkedHashSet<>();
    Set<String> parts = new LinkedHashSet<>();
    for (Language language : languages) {
      for (String stem : language.stems(written, folded)) {
        alone.add(Tag.alone(stem, language));
        parts.add(Tag.part(stem));
      }
    }
    return new Forms(alone, parts);
  }

  /** The basic form of characters that are one word of a language. */
  private static Set<String> basicForms(String words, List<Term> terms, Set<Language> languages) {
    Set<String> forms = new LinkedHashSet<>();
    if (terms.stream().allMatch(term -> term.parts().get(0).isCharacter())) {
      for (Language language : languages) {
        List<Language.Segment> segments = language.segments(words);
        if (segments.size() == 1) {
          forms.add(Tag.alone(segments.get(0).base(), language));
        }
      }
    }
    return forms;
  }

  private static Set<String> wholes(String words, List<Term> terms, Set<Language> languages) {
    if (terms.size() != 1 || terms.get(0).isWord()) {
      return basicForms(words, terms, languages);
    }
    Set<String> wholes = new LinkedHashSet<>();
    wholes.add(terms.get(0).from(0));
    String joined = terms.get(0).joined();
    if (joined != null) {
      wholes.addAll(forms(joined, joined, languages).all());
    }
    return wholes;
  }

  /**
   * What the words of a text begin with that a prefix finds; null if it has words that spaces or
   * characters without spaces separate, so that it is found as words that follow each other.
   */
  public static String prefix(String text) {
    List<Term> terms = Term.read(text);
    if (terms.size() != 1 || terms.get(0).parts().get(0).isCharacter()) {
      return null;
    }
    String rest = text.substring(terms.get(0).end());
    return terms.get(0).from(0) + (rest.equals("-") || rest.equals(".") ? rest : "");
  }

  /** Whether words are a #hashtag or @handle, which is no name. */
  public static boolean isTag(String words) {
    List<Term> terms = Term.read(words);
    return terms.size() == 1 && !terms.get(0).sign().isEmpty();
  }

  /** The words of a query, folded. */
  public static String folded(String words) {
    return Term.read(words).stream()
        .flatMap(term -> term.parts().stream())
        .map(Term.Part::folded)
        .collect(Collectors.joining(" "));
  }

  /** All positions as the analyzer of the index reads them. */
  public String encoded() {
    return positions.stream()
        .map(forms -> AnalyzedText.encoded(forms.all().stream()))
        .collect(Collectors.joining(" "));
  }

  /** Some forms of one word as the analyzer of the index reads them. */
  public static String encoded(Set<String> forms) {
    return AnalyzedText.encoded(forms.stream());
  }
}
