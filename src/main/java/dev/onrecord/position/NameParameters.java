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

  /** A parameter that names a subject. The value is null if it is absent. */
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

  /** Resolves the only parameter that is present. Returns null if there is none. */
  Names.Meaning resolveAtMostOne(Name... parameters) {
    List<Name> given = Stream.of(parameters).filter(name -> name.value != null).toList();
    if (given.size() > 1) {
      throw Problem.parameter(
          given.get(1).parameter, "cannot be combined with `%s`".formatted(given.get(0).parameter));
    }
    return given.isEmpty() ? null : resolve(given.get(0));
  }

  /** Resolves all parameters, which must name different subjects. */
  List<Names.Meaning> resolveDistinct(List<Name> given) {
    List<Names.Meaning> subjects = new ArrayList<>();
    for (Name name : given) {
      Names.Meaning subject = resolve(name);
      if (subjects.stream().anyMatch(other -> other.id() == subject.id())) {
        throw Problem.parameter(
            name.parameter, "names the same subject twice: " + subject.ref().name());
      }
      subjects.add(subject);
    }
    return subjects;
  }

  private Names.Meaning resolve(Name name) {
    Names.Meaning subject = names.resolve(name.parameter, name.value, name.types);
    resolved.add(Resolved.of(name.parameter, name.value, subject));
    return subject;
  }

  List<Resolved> resolved() {
    return List.copyOf(resolved);
  }
}
