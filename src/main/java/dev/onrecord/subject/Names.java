package dev.onrecord.subject;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.NameTable.Found;
import dev.onrecord.subject.name.NameKey;
import dev.onrecord.subject.name.NameKind;
import dev.onrecord.subject.name.NameRule;
import jakarta.inject.Singleton;
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

/** Resolves names to subjects by the rules of {@link NameRule}, and suggests subjects. */
@Singleton
public class Names {

  /** The number of subjects that a problem proposes. */
  private static final int NEAREST = 5;

  /** The most candidates of an ambiguous name. */
  static final int MAX_CANDIDATES = 20;

  /** The number of names with the same prefix that are ranked. */
  private static final int MAX_RANKED = 1_000;

  /** The number of subjects with similar names whose edit distance is computed. */
  private static final int MAX_SIMILAR = 100;

  /** The most words of a name for which others that have them are proposed. */
  private static final int MAX_SHARED_WORDS = 10;

  /** The longest name, in characters, that is corrected. */
  private static final int MAX_CORRECTED_LENGTH = 50;

  /** The rank of a prefix match, after all kinds. */
  private static final int PREFIX = NameKind.values().length;

  /** The approximate size of a cache entry without its text, in bytes. */
  private static final int MEANING_WEIGHT = 600;

  /** Stands for several subjects with the same name. */
  private static final SubjectRef AMBIGUOUS = new SubjectRef("", "", null, "");

  private final NameTable table;
  private final NameMatcher matcher;
  private final NameIndex index;
  private final LatestSeq latest;

  private final VersionedCache<LookedUp, Meaning> meanings;

  private record LookedUp(String value, Set<SubjectType> types) {}

  Names(NameTable table, NameMatcher matcher, NameIndex index, LatestSeq latest, Caches caches) {
    this.table = table;
    this.matcher = matcher;
    this.index = index;
    this.latest = latest;
    this.meanings =
        caches.bounded(
            "names", (lookedUp, meaning) -> MEANING_WEIGHT + 2 * lookedUp.value.length());
  }

  /** The result of resolving a name. */
  public record Meaning(long id, SubjectRef ref, NameRule by) {}

  /**
   * Resolves the name in a query parameter.
   *
   * @param types the allowed types
   * @throws Problem with candidates, if no subject matches, or several match equally well
   */
  public Meaning resolve(String parameter, String value, Set<SubjectType> types) {
    return meanings.get(
        new LookedUp(value, types), latest::seq, unknown -> lookUp(parameter, value, types));
  }

  /**
   * All subjects that match a name equally well. Empty if none does.
   *
   * @param types the allowed types
   */
  public List<Meaning> meanings(String value, Set<SubjectType> types) {
    return matcher.matches(value, types).meanings();
  }

  /**
   * Finds subjects by the keys of names and aliases. Leaves out keys that several subjects share.
   */
  public Map<String, SubjectRef> byNameKeys(Collection<String> keys) {
    Map<String, SubjectRef> named = new HashMap<>();
    table
        .find(
            Sql.in("n.name_key", List.copyOf(keys))
                .then("and n.kind in (?, ?)", NameKind.NAME.ordinal(), NameKind.ALIAS.ordinal()))
        .forEach(
            f ->
                named.merge(f.key(), f.ref(), (one, other) -> one.equals(other) ? one : AMBIGUOUS));
    named.values().removeIf(ref -> ref == AMBIGUOUS);
    return named;
  }

  private Meaning lookUp(String parameter, String value, Set<SubjectType> types) {
    NameMatcher.Matches matches = matcher.matches(value, types);
    if (matches.found().isEmpty()) {
      throw refusal(
          ProblemType.UNKNOWN_NAME,
          parameter,
          "matches no %s in the record: %s"
              .formatted(
                  types.stream().sorted().map(EnumNames::snake).collect(Collectors.joining(" or ")),
                  value),
          suggest(value, types, NEAREST));
    }
    if (matches.found().size() > 1) {
      throw refusal(
          ProblemType.AMBIGUOUS_NAME,
          parameter,
          "is ambiguous: " + value,
          matches.found().stream()
              .limit(MAX_CANDIDATES)
              .map(f -> Suggestion.of(f, EnumNames.snake(matches.by())))
              .toList());
    }
    return matches.meanings().get(0);
  }

  private static Problem refusal(
      ProblemType type, String parameter, String message, List<Suggestion> candidates) {
    return new Problem(
            type, "%s %s".formatted(parameter, message), List.of(new Violation(parameter, message)))
        .with("candidates", candidates);
  }

  /**
   * Suggests subjects for typed text, best first: those that resolution would prefer, then prefix
   * matches, then similar names; among equals, those with more statements.
   */
  public List<Suggestion> suggest(String typed, Set<SubjectType> types, int limit) {
    String key = NameKey.of(typed);
    if (key.isEmpty()) {
      return List.of();
    }
    Map<Long, Long> busiest = index.busiest();
    Map<Long, Suggestion> best = new LinkedHashMap<>();
    table
        .find(
            startingWith(key)
                .then("and")
                .then(NameTable.ofTypes(types))
                .then(
                    "order by case when n.name_key = ? then 0 else 1 end, n.kind, s.slug limit ?",
                    key,
                    MAX_RANKED))
        .stream()
        .sorted(
            Comparator.comparing((Found f) -> f.key().equals(key) ? f.kind().ordinal() : PREFIX)
                .thenComparing(Found.by(busiest)))
        .forEach(
            f ->
                best.putIfAbsent(
                    f.id(),
                    Suggestion.of(f, f.key().equals(key) ? EnumNames.snake(f.kind()) : "prefix")));
    if (best.size() < limit) {
      similar(key, types, busiest)
          .forEach(f -> best.putIfAbsent(f.id(), Suggestion.of(f, "similar")));
    }
    if (best.size() < limit) {
      sharing(key, types, busiest)
          .forEach(f -> best.putIfAbsent(f.id(), Suggestion.of(f, EnumNames.snake(f.kind()))));
    }
    return best.values().stream()
        .limit(limit)
        .map(suggestion -> suggestion.with(index.statements(suggestion.slug)))
        .toList();
  }

  /** The condition that a name begins with a key. */
  public static Sql startingWith(String key) {
    // U+FFFF sorts after every character of a key.
    return Sql.of("n.name_key >= ? and n.name_key < ?", key, key + '\uFFFF');
  }

  /** The subjects that share a word with a name; a single letter is none. */
  private List<Found> sharing(String key, Set<SubjectType> types, Map<Long, Long> busiest) {
    List<String> words =
        NameKey.words(key).stream()
            .filter(word -> word.length() > 1 || word.charAt(0) > 'z')
            .limit(MAX_SHARED_WORDS)
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    return table
        .find(
            Sql.in("n.name_key", words)
                .then(
                    "and n.kind in (?, ?) and",
                    NameKind.WORD.ordinal(),
                    NameKind.ALIAS_WORD.ordinal())
                .then(NameTable.ofTypes(types))
                .then("order by n.kind, s.slug limit ?", MAX_RANKED))
        .stream()
        .sorted(Found.by(busiest))
        .toList();
  }

  private List<Found> similar(String key, Set<SubjectType> types, Map<Long, Long> busiest) {
    int allowed = allowedEdits(key);
    List<String> near = allowed == 0 ? List.of() : index.near(key, allowed, types, MAX_SIMILAR);
    if (near.isEmpty()) {
      return List.of();
    }
    // A transposition is one edit to the index but two in this distance.
    LevenshteinDistance distance = new LevenshteinDistance(2 * allowed);
    Map<Found, Integer> edits = new HashMap<>();
    table
        .find(
            Sql.of("n.subject_id in (select id from subject where")
                .then(Sql.in("slug", near))
                .then(")"))
        .forEach(
            f -> {
              int apart = distance.apply(key, f.key());
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
   * The edit distance to search for: 1 for short words. Very long words are not corrected, since
   * the index takes seconds to prepare for them.
   */
  public static int allowedEdits(String word) {
    if (word.length() > MAX_CORRECTED_LENGTH) {
      return 0;
    }
    return word.length() < 6 ? 1 : 2;
  }

  /** Similarly spelled words of names. */
  public List<String> wordsLike(String word) {
    return similar(NameKey.of(word), anyType(), Map.of()).stream()
        .map(Found::key)
        .filter(key -> key.indexOf(' ') < 0)
        .limit(NEAREST)
        .toList();
  }

  /** A suggested subject. */
  @Schema(name = "NameSuggestion", description = "A suggested subject")
  public record Suggestion(
      @Schema(description = "The slug", examples = "mark-zuckerberg", required = true) String slug,
      @Schema(description = "The name", examples = "Mark Zuckerberg", required = true) String name,
      @Schema(description = "The type of subject", required = true) SubjectType type,
      @Schema(description = "Its description") String description,
      @Schema(
              description = "The name key that matched",
              examples = "zuck",
              maxLength = NameKey.MAX_LENGTH,
              required = true)
          String matched,
      @Schema(
              title = "NameMatch",
              description = "The rule that matched, best first",
              enumeration = {
                "slug",
                "name",
                "alias",
                "word",
                "last_first",
                "title",
                "middle_name",
                "alias_word",
                "prefix",
                "similar"
              },
              required = true)
          String by,
      @Schema(
              description =
                  "The number of published statements by or about it; absent while the index is being rebuilt",
              examples = "3")
          Long statements,
      @Schema(description = "The URL of the subject", format = "uri-reference", required = true)
          String self) {
    static Suggestion of(Found found, String by) {
      return new Suggestion(
          found.slug(),
          found.name(),
          found.type(),
          found.description(),
          found.key(),
          by,
          null,
          found.type().path(found.slug()));
    }

    Suggestion with(Long statements) {
      return new Suggestion(slug, name, type, description, matched, by, statements, self);
    }
  }

  public static Set<SubjectType> anyType() {
    return EnumSet.allOf(SubjectType.class);
  }

  /** The types of subjects that can speak. */
  public static Set<SubjectType> speakers() {
    return anyType().stream()
        .filter(SubjectType::canSpeak)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SubjectType.class)));
  }
}
