package dev.onrecord.subject;

import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.NameTable.Found;
import dev.onrecord.subject.name.NameKey;
import dev.onrecord.subject.name.NameKind;
import dev.onrecord.subject.name.NameRule;
import dev.onrecord.subject.name.PersonName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the subjects that a name means, by the rules of {@link NameRule} in their order. */
@Singleton
class NameMatcher {

  /**
   * The most names that are compared as those of people. More people than that share a last name
   * and an initial: none of them is meant for certain.
   */
  private static final int MAX_COMPARED = 1_000;

  private final NameTable table;

  NameMatcher(NameTable table) {
    this.table = table;
  }

  /**
   * The subjects that a name means equally well.
   *
   * @param by the rule that found them, or null if none did
   */
  record Matches(NameRule by, List<Found> found) {

    private static final Matches NONE = new Matches(null, List.of());

    List<Names.Meaning> meanings() {
      return found.stream().map(f -> new Names.Meaning(f.id(), f.ref(), by)).toList();
    }
  }

  Matches matches(String value, Set<SubjectType> types) {
    String key = NameKey.of(value);
    if (key.isEmpty()) {
      return Matches.NONE;
    }
    List<Found> asWritten = best(value, key, types);
    if (!asWritten.isEmpty()) {
      return new Matches(NameRule.of(asWritten.get(0).kind()), asWritten);
    }
    return types.contains(SubjectType.PERSON) ? person(value, key) : Matches.NONE;
  }

  /** Names are compared by key; a slug is an identifier and only matches exactly (ADR 4). */
  private List<Found> best(String value, String key, Set<SubjectType> types) {
    List<Found> found =
        table.find(
            Sql.of("n.name_key in (?, ?) and n.kind <= ?", key, value, NameKind.WORD.ordinal())
                .then(
                    "and (n.kind = 0 and n.name_key = ? or n.kind > 0 and n.name_key = ?) and",
                    value,
                    key)
                .then(NameTable.ofTypes(types))
                .then("order by n.kind, s.slug limit ?", Names.MAX_CANDIDATES + 1));
    return found.stream().filter(f -> f.kind() == found.get(0).kind()).toList();
  }

  /** The people with a name that has the key, which is never taken for a slug. */
  private List<Found> people(String key) {
    return best("", key, Set.of(SubjectType.PERSON));
  }

  /** Finds people whose names are written otherwise. */
  private Matches person(String value, String key) {
    String[] parts = value.split(",", 3);
    boolean isInverted = parts.length > 1 && !PersonName.isSuffix(NameKey.of(parts[1]));
    String straight = isInverted ? NameKey.of(straightened(parts)) : key;
    if (isInverted) {
      List<Found> found = people(straight);
      if (!found.isEmpty()) {
        return new Matches(NameRule.LAST_FIRST, found);
      }
    }
    PersonName name = PersonName.of(straight);
    List<Found> untitled = name.key().equals(straight) ? List.of() : people(name.key());
    if (!untitled.isEmpty() && name.generation() == null) {
      return new Matches(NameRule.TITLE, untitled);
    }
    List<Found> alike = alike(name);
    List<Found> same = matching(alike, other -> name.isSameButTitles(other));
    return same.isEmpty()
        ? matches(NameRule.MIDDLE_NAME, matching(alike, name::fits))
        : matches(NameRule.TITLE, same);
  }

  private static Matches matches(NameRule rule, List<Found> found) {
    return found.isEmpty() ? Matches.NONE : new Matches(rule, found);
  }

  /** "Last, First" or "Last, First, Jr." in the usual order. */
  private static String straightened(String[] parts) {
    return parts[1] + " " + parts[0] + (parts.length == 3 ? " " + parts[2] : "");
  }

  /** The names and aliases of people with the same last word and the same initial. */
  private List<Found> alike(PersonName name) {
    String initial = name.words().get(0);
    initial = initial.substring(0, initial.offsetByCodePoints(0, 1));
    List<Found> found =
        table.find(
            Sql.of(
                    "n.kind in (?, ?) and s.type = ? and n.subject_id in (select w.subject_id"
                        + " from subject_name w where w.kind in (?, ?) and w.name_key = ?) and",
                    NameKind.NAME.ordinal(),
                    NameKind.ALIAS.ordinal(),
                    SubjectType.PERSON.name(),
                    NameKind.WORD.ordinal(),
                    NameKind.ALIAS_WORD.ordinal(),
                    name.lastWord())
                .then(
                    "(n.name_key like ? or n.name_key like ?)", initial + "%", "% " + initial + "%")
                .then("order by n.kind, s.slug limit ?", MAX_COMPARED + 1));
    return found.size() > MAX_COMPARED ? List.of() : found;
  }

  /** The people with a name that matches, each once. */
  private static List<Found> matching(List<Found> names, Predicate<PersonName> matches) {
    Map<String, Found> people = new TreeMap<>();
    names.stream()
        .filter(found -> matches.test(PersonName.of(found.key())))
        .forEach(found -> people.putIfAbsent(found.slug(), found));
    return List.copyOf(people.values());
  }
}
