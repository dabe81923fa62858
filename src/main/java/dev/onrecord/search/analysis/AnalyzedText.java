package dev.onrecord.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text as the index has it. */
public record AnalyzedText(List<Position> positions) {

  /** Parts in words, which apostrophes separate, have at least so many characters. */
  private static final int MIN_PART = 2;

  private static final String BETWEEN_FORMS = "|";

  /** The text of a statement. */
  public static AnalyzedText of(String text, Language language) {
    return of(text, language, initial -> true);
  }

  /**
   * The text of a statement, in which only words with certain initials are stemmed, if stems of the
   * language have the initials of their words.
   */
  public static AnalyzedText of(String text, Language language, IntPredicate initials) {
    List<Position> positions = new ArrayList<>();
    for (Term term : Term.read(text)) {
      for (int i = 0; i < term.parts().size(); i++) {
        positions.add(position(term, i, language, initials));
      }
    }
    addSegments(positions, text, language);
    return new AnalyzedText(positions);
  }

  private static Position position(Term term, int index, Language language, IntPredicate initials) {
    Term.Part part = term.parts().get(index);
    return new Position(
        part.start(),
        part.end(),
        forms(part, term.parts().size() > 1, language, initials),
        wholes(term, index, language),
        term.start(),
        term.end());
  }

  private static Set<String> forms(
      Term.Part part, boolean isPart, Language language, IntPredicate initials) {
    boolean isStemmed =
        !language.keepsInitials() || initials.test(part.folded().charAt(0)) || hasParts(part);
    if (part.isCharacter() || !isStemmed) {
      return Set.of(part.folded());
    }
    Set<String> forms = new LinkedHashSet<>(4);
    forms.add(part.folded());
    addForms(forms, part.written(), part.folded(), language, isPart);
    if (hasParts(part)) {
      addParts(forms, part.folded(), language);
    }
    language.parts(part.written()).forEach(p -> forms.add(Tag.part(p)));
    return forms;
  }

  /** Whether it has an apostrophe, or is C++ or C#. */
  private static boolean hasParts(Term.Part part) {
    String folded = part.folded();
    return folded.indexOf('\'') > 0 || folded.endsWith("+") || folded.endsWith("#");
  }

  /** Adds the basic forms of words to their first characters. */
  private static void addSegments(List<Position> positions, String text, Language language) {
    int at = 0;
    for (Language.Segment segment : language.segments(text)) {
      while (at < positions.size() && positions.get(at).start() < segment.start()) {
        at++;
      }
      Position first = at < positions.size() ? positions.get(at) : null;
      if (first != null && first.start() == segment.start() && first.end() <= segment.end()) {
        Set<String> wholes = new LinkedHashSet<>(first.wholes());
        wholes.add(Tag.alone(segment.base(), language));
        positions.set(
            at,
            new Position(
                first.start(),
                first.end(),
                first.forms(),
                wholes,
                first.wholeStart(),
                segment.end()));
      }
    }
  }

  private static void addForms(
      Set<String> forms, String written, String folded, Language language, boolean isPart) {
    for (String stem : language.stems(written, folded)) {
      forms.add(isPart ? Tag.part(stem) : Tag.alone(stem, language));
    }
  }

  /** The parts of a word with apostrophes, and C++ without its signs unless it is one letter. */
  private static void addParts(Set<String> forms, String folded, Language language) {
    for (String part : folded.split("['+#]")) {
      if (part.length() >= MIN_PART) {
        addForms(forms, part, part, language, true);
      }
    }
  }

  private static Set<String> wholes(Term term, int index, Language language) {
    if (term.isWord()) {
      return Set.of();
    }
    Set<String> wholes = new LinkedHashSet<>();
    wholes.add(term.from(index));
    String joined = index == 0 ? term.joined() : null;
    if (joined != null) {
      wholes.add(joined);
      addForms(wholes, joined, joined, language, true);
    }
    return wholes;
  }

  /** The words of a text as written, in lower case; of terms such as wi-fi also the whole. */
  public static List<String> words(String text) {
    return Term.read(text).stream()
        .flatMap(
            term ->
                Stream.concat(
                    term.parts().stream().map(Term.Part::written),
                    term.parts().size() > 1 ? Stream.of(term.from(0)) : Stream.empty()))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The text as the analyzer of the index reads it: positions, each with its forms. */
  public String encoded() {
    return positions.stream().map(AnalyzedText::encoded).collect(Collectors.joining(" "));
  }

  private static String encoded(Position position) {
    return encoded(Stream.concat(position.forms().stream(), position.wholes().stream()).distinct());
  }

  static String encoded(Stream<String> forms) {
    return forms.collect(Collectors.joining(BETWEEN_FORMS));
  }
}
