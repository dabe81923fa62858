package dev.onrecord.article.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The closed word classes of a language: {@code article/LANGUAGE.txt} on the classpath, in lines of
 * {@code class: words}.
 */
public final class Lexicon {

  private static final Map<String, Lexicon> READ =
      Map.of("en", load("en"), "de", load("de"), "fr", load("fr"));

  /** Classes of reporting verbs, by what may follow them and how reliably they report speech. */
  public enum Verb {
    /** Takes a quotation or a clause, with or without a conjunction: say, tell. */
    SAY,
    /** Takes a quotation, or a clause that a conjunction or its own verb marks: claim, write. */
    STATE,
    /** Reports speech only beside a quotation: joke, continue. */
    QUOTE,
    /** Takes an object and a quoted name for it: call, describe. */
    CALL
  }

  private final String language;
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Verb> verbs = new HashMap<>();

  private Lexicon(String language) {
    this.language = language;
  }

  /** The lexicon of a language, by the first part of its BCP 47 tag. */
  public static Optional<Lexicon> of(String language) {
    return Optional.ofNullable(READ.get(language));
  }

  public String language() {
    return language;
  }

  /** The class of a verb form, or null if it reports no speech. */
  public Verb verb(Token token) {
    return token.isWord() ? verbs.get(token.lower()) : null;
  }

  /** Whether a word is of a class. */
  public boolean is(String wordClass, Token token) {
    return token.isWord() && words(wordClass).contains(token.lower());
  }

  public Set<String> words(String wordClass) {
    return classes.getOrDefault(wordClass, Set.of());
  }

  /**
   * Whether a word has only a grammatical function, so that it is neither a name nor a verb of
   * content.
   */
  public boolean isFunction(Token token) {
    return is("function", token);
  }

  private static Lexicon load(String language) {
    Lexicon lexicon = new Lexicon(language);
    for (String line : lines(language + ".txt")) {
      int colon = line.indexOf(':');
      lexicon
          .classes
          .computeIfAbsent(line.substring(0, colon), c -> new HashSet<>())
          .addAll(Arrays.asList(line.substring(colon + 1).trim().split("\\s+")));
    }
    for (Verb verb : Verb.values()) {
      lexicon
          .words("verb " + verb.name().toLowerCase(Locale.ROOT))
          .forEach(form -> lexicon.verbs.putIfAbsent(form, verb));
    }
    Set<String> function = new HashSet<>();
    for (String part :
        List.of(
            "determiner",
            "preposition",
            "conjunction",
            "auxiliary",
            "modal",
            "negation",
            "he",
            "she",
            "it",
            "they",
            "other pronoun",
            "adverb",
            "question")) {
      function.addAll(lexicon.words(part));
    }
    lexicon.classes.put("function", function);
    return lexicon;
  }

  /** The lines of a word list, without comments. */
  static List<String> lines(String name) {
    try (InputStream file = Lexicon.class.getResourceAsStream("/article/" + name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
