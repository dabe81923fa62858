package dev.onrecord.subject;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the subjects that fields of a body refer to. */
public final class SubjectLookup {

  private SubjectLookup() {}

  /**
   * The subject with a slug, or null if the slug is null.
   *
   * @param field the field to report in a problem
   * @param types the allowed types
   * @throws Problem if the subject does not exist or has another type
   */
  public static Subject find(String field, SubjectSlug slug, Set<SubjectType> types) {
    if (slug == null) {
      return null;
    }
    Subject subject = Subject.bySlug(slug.slug());
    if (subject == null) {
      subject = Subject.byFormerSlug(slug.slug());
    }
    if (subject == null) {
      throw unknown(field, slug.slug());
    }
    if (!types.contains(subject.type())) {
      String allowed = types.stream().map(EnumNames::snake).collect(Collectors.joining(" or "));
      throw Problem.field(
          ProblemType.WRONG_SUBJECT_TYPE,
          field,
          "must be of type %s, not %s".formatted(allowed, EnumNames.snake(subject.type())));
    }
    return subject;
  }

  /** Loads subjects in bulk for the current transaction. */
  public static void load(Stream<SubjectSlug> slugs) {
    Subject.list("slug in ?1", texts(slugs));
  }

  private static Set<String> texts(Stream<SubjectSlug> slugs) {
    return slugs.filter(Objects::nonNull).map(SubjectSlug::slug).collect(Collectors.toSet());
  }

  /** The problem for an unknown slug. */
  public static Problem unknown(String field, String slug) {
    return Problem.field(
        ProblemType.UNKNOWN_SUBJECT, field, "is not the slug of a subject: " + slug);
  }

  /** Finds a subject of a single allowed type. */
  public static <E extends Subject> E find(
      String field, SubjectSlug slug, SubjectType type, Class<E> entity) {
    return entity.cast(find(field, slug, Set.of(type)));
  }
}
