package dev.onrecord.article;

import dev.onrecord.subject.Names;
import dev.onrecord.subject.SubjectRef;
import dev.onrecord.subject.SubjectType;
import dev.onrecord.subject.name.NameKey;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves the names in one article against the record, each once. */
final class RecordNames {

  /** The maximum number of names that are looked up for an article. */
  private static final int MOST = 500;

  private final Names names;
  private final Map<String, Match> speakers = new HashMap<>();
  private final Map<String, Match> publishers = new HashMap<>();

  RecordNames(Names names) {
    this.names = names;
  }

  /**
   * The result of resolving a name.
   *
   * @param subject null if no subject matches, or several do
   * @param isWhole whether the whole name or alias matched, not just one word of it
   */
  record Match(SubjectRef subject, boolean isWhole, List<SubjectRef> candidates) {
    static final Match NONE = new Match(null, false, List.of());
  }

  /** Resolves the name of a speaker. */
  Match speaker(String name) {
    return match(name, Names.speakers(), speakers);
  }

  /** Resolves the name of a publisher. Returns null if no organization matches, or several do. */
  SubjectRef publisher(String name) {
    return name == null
        ? null
        : match(name, EnumSet.of(SubjectType.ORGANIZATION), publishers).subject();
  }

  private Match match(String name, Set<SubjectType> types, Map<String, Match> known) {
    String key = NameKey.of(name);
    if (key.isEmpty()
        || key.length() > NameKey.MAX_LENGTH
        || known.size() >= MOST && !known.containsKey(key)) {
      return Match.NONE;
    }
    return known.computeIfAbsent(
        key,
        unknown -> {
          List<Names.Meaning> meanings = names.meanings(name, types);
          return switch (meanings.size()) {
            case 0 -> Match.NONE;
            case 1 -> new Match(meanings.get(0).ref(), meanings.get(0).by().isWhole(), List.of());
            default ->
                new Match(
                    null, false, meanings.stream().limit(20).map(Names.Meaning::ref).toList());
          };
        });
  }
}
