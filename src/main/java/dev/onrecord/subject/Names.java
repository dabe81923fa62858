package dev.onrecord.subject;

import com.github.benmanes.caffeine.cache.Cache;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.Jdbc;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.platform.Sql;
import dev.onrecord.platform.Violation;
import dev.onrecord.platform.Words;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which subject a name means: by slug, then name, then alias, then a whole word of a name. Never a
 * guess.
 */
@Singleton
public class Names {

  /** How many subjects a problem proposes. */
  private static final int NEAREST = 5;

  /** How many subjects an ambiguous name lists at the most. */
  private static final int CANDIDATES = 20;

  /** How many names with the same beginning are ranked. */
  private static final int RANKED = 1_000;

  /** How many subjects with similar names are compared letter by letter. */
  private static final int NEAR = 100;

  /** The longest name, in characters, that is compared so. */
  private static final int LONGEST_MISSPELT = 50;

  /** Where a name that only begins so stands in the order of kinds. */
  private static final int PREFIX = NameKind.values().length;

  private static final String ROW =
      "select n.kind, n.name_key, s.id, s.type, s.slug, s.name, s.description from subject_name n"
          + " join subject s on s.id = n.subject_id where";

  /** What a look-up takes beside its text, roughly, in bytes. */
  private static final int MEANING_WEIGHT = 600;

  /** Stands for several subjects of one name. */
  private static final SubjectRef AMBIGUOUS = new SubjectRef("", "", null, "");

  private final Jdbc jdbc;
  private final NameIndex index;
  private final LatestSeq latest;

  /** What names were found to mean, while nothing is written. */
  private final Cache<LookedUp, Meaning> meanings;

  private record LookedUp(String value, Set<SubjectType> types, long seq) {}

  Names(Jdbc jdbc, NameIndex index, LatestSeq latest, Caches caches) {
    this.jdbc = jdbc;
    this.index = index;
    this.latest = latest;
    this.meanings =
        caches.bounded(
            "names", (lookedUp, meaning) -> MEANING_WEIGHT + 2 * lookedUp.value.length());
  }

  /** A subject that a name was found to mean. */
  public record Meaning(long id, SubjectRef ref, NameKind by) {}

  /**
   * The one subject that a query parameter names.
   *
   * @param types the types that may stand there
   * @throws Problem with candidates, where no subject answers to the name, or several do equally
   *     well
   */
  public Meaning resolve(String parameter, String value, Set<SubjectType> types) {
    return meanings.get(
        new LookedUp(value, types, latest.seq()), unknown -> lookUp(parameter, value, types));
  }

  /**
   * The subjects that a name means, by the best rule that finds any: none, one, or several.
   *
   * @param types the types that may be meant
   */
  public List<Meaning> meanings(String value, Set<SubjectType> types) {
    List<Found> found = answering(value, types);
    return found.stream()
        .filter(f -> f.kind == found.get(0).kind)
        .map(f -> new Meaning(f.id, f.ref(), f.kind))
        .toList();
  }

  /** The subjects that have one of many names, or it as an alias, by the key of the name. */
  public Map<String, SubjectRef> named(Collection<String> keys) {
    Map<String, SubjectRef> named = new HashMap<>();
    find(Sql.in("n.name_key", List.copyOf(keys))
            .then("and n.kind in (?, ?)", NameKind.NAME.ordinal(), NameKind.ALIAS.ordinal()))
        .forEach(
            f -> named.merge(f.key, f.ref(), (one, other) -> one.equals(other) ? one : AMBIGUOUS));
    named.values().removeIf(ref -> ref == AMBIGUOUS);
    return named;
  }

  private Meaning lookUp(String parameter, String value, Set<SubjectType> types) {
    List<Found> found = answering(value, types);
    if (found.isEmpty()) {
      throw refusal(
          ProblemType.UNKNOWN_NAME,
          parameter,
          "names no %s in the record: %s"
              .formatted(
                  types.stream().sorted().map(Words::snake).collect(Collectors.joining(" or ")),
                  value),
          suggest(value, types, NEAREST));
    }
    NameKind best = found.get(0).kind;
    List<Found> equals = found.stream().filter(f -> f.kind == best).toList();
    if (equals.size() > 1) {
      throw refusal(
          ProblemType.AMBIGUOUS_NAME,
          parameter,
          "could mean several: " + value,
          equals.stream()
              .limit(CANDIDATES)
              .map(f -> Suggestion.of(f, Words.snake(f.kind)))
              .toList());
    }
    return new Meaning(equals.get(0).id, equals.get(0).ref(), best);
  }

  /** Names are compared by their keys; a slug is an address, and answers only as it is written. */
  private List<Found> answering(String value, Set<SubjectType> types) {
    String key = NameKey.of(value);
    if (key.isEmpty()) {
      return List.of();
    }
    return find(
        Sql.of("n.name_key in (?, ?) and n.kind <= ?", key, value, NameKind.WORD.ordinal())
            .then(
                "and (n.kind = 0 and n.name_key = ? or n.kind > 0 and n.name_key = ?) and",
                value,
                key)
            .then(ofTypes(types))
            .then("order by n.kind, s.slug limit ?", CANDIDATES + 1));
  }

  private static Problem refusal(
      ProblemType type, String parameter, String message, List<Suggestion> candidates) {
    return new Problem(
            type, "%s %s".formatted(parameter, message), List.of(new Violation(parameter, message)))
        .with("candidates", candidates);
  }

  /**
   * The subjects that somebody may mean who has typed this much, best first: those that a look-up
   * would prefer, then those with a name that begins so, then those with a similar name; of equal
   * ones, those with more statements.
   */
  public List<Suggestion> suggest(String typed, Set<SubjectType> types, int limit) {
    String key = NameKey.of(typed);
    if (key.isEmpty()) {
      return List.of();
    }
    Map<Long, Long> busiest = index.busiest();
    Map<Long, Suggestion> best = new LinkedHashMap<>();
    find(
            startingWith(key)
                .then("and")
                .then(ofTypes(types))
                .then(
                    "order by case when n.name_key = ? then 0 else 1 end, n.kind, s.slug limit ?",
                    key,
                    RANKED))
        .stream()
        .sorted(
            Comparator.comparing((Found f) -> f.key.equals(key) ? f.kind.ordinal() : PREFIX)
                .thenComparing(Found.by(busiest)))
        .forEach(
            f ->
                best.putIfAbsent(
                    f.id, Suggestion.of(f, f.key.equals(key) ? Words.snake(f.kind) : "prefix")));
    if (best.size() < limit) {
      similar(key, types, busiest)
          .forEach(f -> best.putIfAbsent(f.id, Suggestion.of(f, "similar")));
    }
    return best.values().stream()
        .limit(limit)
        .map(suggestion -> suggestion.with(index.statements(suggestion.slug)))
        .toList();
  }

  /** The subjects with a word that begins so, for the lists of subjects. */
  public static Sql startingWith(String key) {
    // U+FFFF sorts behind every character that a key can hold.
    return Sql.of("n.name_key >= ? and n.name_key < ?", key, key + '\uFFFF');
  }

  private List<Found> similar(String key, Set<SubjectType> types, Map<Long, Long> busiest) {
    int allowed = misspellings(key);
    List<String> near = allowed == 0 ? List.of() : index.near(key, allowed, types, NEAR);
    if (near.isEmpty()) {
      return List.of();
    }
    // Two letters in the wrong order are one slip to the index, and two to this distance.
    LevenshteinDistance distance = new LevenshteinDistance(2 * allowed);
    Map<Found, Integer> edits = new HashMap<>();
    find(Sql.in("s.slug", near))
        .forEach(
            f -> {
              int apart = distance.apply(key, f.key);
              if (apart >= 0) {
                edits.put(f, apart);
              }
            });
    return edits.keySet().stream()
        .sorted(
            Comparator.comparing((Found f) -> edits.get(f))
                .thenComparing(Found.by(busiest))
                .thenComparing(Found::kind))
        .toList();
  }

  /**
   * How many letters of a word somebody may have got wrong: of a short one, one. What is longer
   * than names are is not looked for nearly, since the index takes seconds to prepare for that.
   */
  public static int misspellings(String word) {
    if (word.length() > LONGEST_MISSPELT) {
      return 0;
    }
    return word.length() < 6 ? 1 : 2;
  }

  /** Words of names that are spelt nearly so. */
  public List<String> wordsLike(String word) {
    return similar(NameKey.of(word), anyType(), Map.of()).stream()
        .map(Found::key)
        .filter(key -> key.indexOf(' ') < 0)
        .limit(NEAREST)
        .toList();
  }

  private List<Found> find(Sql where) {
    return jdbc.rows(Sql.of(ROW).then(where), Found::read);
  }

  private static Sql ofTypes(Collection<SubjectType> types) {
    return Sql.in("s.type", types.stream().map(Enum::name).toList());
  }

  private record Found(
      NameKind kind,
      String key,
      long id,
      SubjectType type,
      String slug,
      String name,
      String description) {

    /** Those with more statements first. */
    static Comparator<Found> by(Map<Long, Long> statements) {
      return Comparator.comparing((Found f) -> statements.getOrDefault(f.id, 0L))
          .reversed()
          .thenComparing(Found::slug);
    }

    static Found read(ResultSet row) throws SQLException {
      return new Found(
          NameKind.values()[row.getInt(1)],
          row.getString(2),
          row.getLong(3),
          SubjectType.valueOf(row.getString(4)),
          row.getString(5),
          row.getString(6),
          row.getString(7));
    }

    SubjectRef ref() {
      return SubjectRef.of(type, slug, name);
    }
  }

  /** A subject that somebody may mean. */
  @Schema(name = "NameSuggestion", description = "A subject that somebody may mean")
  public record Suggestion(
      @Schema(description = "The slug", examples = "mark-zuckerberg", required = true) String slug,
      @Schema(description = "The name", examples = "Mark Zuckerberg", required = true) String name,
      @Schema(description = "The type of subject", required = true) SubjectType type,
      @Schema(description = "What it is") String description,
      @Schema(
              description = "What it was found by, as names are compared",
              examples = "zuck",
              maxLength = NameKey.MAX_LENGTH,
              required = true)
          String matched,
      @Schema(
              description = "How it was found, best first",
              enumeration = {"slug", "name", "alias", "word", "alias_word", "prefix", "similar"},
              required = true)
          String by,
      @Schema(
              description =
                  "How many published statements are by or about it; absent while the index is being built",
              examples = "3")
          Long statements,
      @Schema(description = "The address of the subject", format = "uri-reference", required = true)
          String self) {
    static Suggestion of(Found found, String by) {
      return new Suggestion(
          found.slug,
          found.name,
          found.type,
          found.description,
          found.key,
          by,
          null,
          found.type.path(found.slug));
    }

    Suggestion with(Long statements) {
      return new Suggestion(slug, name, type, description, matched, by, statements, self);
    }
  }

  /** All types of subject. */
  public static Set<SubjectType> anyType() {
    return EnumSet.allOf(SubjectType.class);
  }

  /** The types of subject that can say something. */
  public static Set<SubjectType> speakers() {
    return anyType().stream()
        .filter(SubjectType::canSpeak)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SubjectType.class)));
  }
}
