package dev.onrecord.position;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.Resolved;
import dev.onrecord.subject.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Resolves the names in a query and collects the results. */
final class NameParameters {

  private final Names names;
  private final List<Resolved> resolved = new ArrayList<>();

  NameParameters(Names names) {
    this.names = names;
  }

  /** A parameter that names a subject; null if absent. */
  record Name(String parameter, String value, Set<SubjectType> types) {

    static Name speaker(String value) {
      return new Name("speaker", value, Names.speakers());
    }

    static Name person(String value) {
      return new Name("person", value, Set.of(SubjectType.PERSON));
    }

    static Name organization(String value) {
      return new Name("organization", value, Set.of(SubjectType.ORGANIZATION));
    }
  }

  /** The subject of the only parameter that is present, or null. */
  Names.Meaning atMostOne(Name... parameters) {
    List<Name> given = Stream.of(parameters).filter(name -> name.value != null).toList();
    if (given.size() > 1) {
      throw Problem.parameter(
          given.get(1).parameter, "cannot be combined with `%s`".formatted(given.get(0).parameter));
    }
    return given.isEmpty() ? null : meaning(given.get(0));
  }

  /** The subjects of all parameters, without repetition. */
  List<Names.Meaning> different(List<Name> given) {
    List<Names.Meaning> meanings = new ArrayList<>();
    for (Name name : given) {
      Names.Meaning meaning = meaning(name);
      if (meanings.stream().anyMatch(other -> other.id() == meaning.id())) {
        throw Problem.parameter(
            name.parameter, "names the same subject twice: " + meaning.ref().name());
      }
      meanings.add(meaning);
    }
    return meanings;
  }

  private Names.Meaning meaning(Name name) {
    Names.Meaning meaning = names.resolve(name.parameter, name.value, name.types);
    resolved.add(Resolved.of(name.parameter, name.value, meaning));
    return meaning;
  }

  List<Resolved> resolved() {
    return List.copyOf(resolved);
  }
}
