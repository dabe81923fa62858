package dev.onrecord.subject;

import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.name.NameKind;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads the name table. */
@Singleton
class NameTable {

  /**
   * Joins subjects to names. Each name has a subject, but of an inner join H2 would read all
   * subjects first if names are given by a range.
   */
  static final String OF_SUBJECTS =
      "from subject_name n left join subject s on s.id = n.subject_id where";

  private static final String ROW =
      "select n.kind, n.name_key, s.id, s.type, s.slug, s.name, s.description " + OF_SUBJECTS;

  private final Jdbc jdbc;

  NameTable(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The names that fulfil a condition on {@code n}, the name, which decides how many are read, and
   * on {@code s}, its subject.
   */
  List<Found> find(Sql where) {
    return jdbc.rows(Sql.of(ROW).then(where), Found::read);
  }

  /** The condition that a subject has one of the types. */
  static Sql ofTypes(Collection<SubjectType> types) {
    return Sql.in("s.type", types.stream().map(Enum::name).toList());
  }

  /** A name of a subject. */
  record Found(
      NameKind kind,
      String key,
      long id,
      SubjectType type,
      String slug,
      String name,
      String description) {

    /** Orders by number of statements, descending. */
    static Comparator<Found> by(Map<Long, Long> statements) {
      return Comparator.comparing((Found f) -> statements.getOrDefault(f.id, 0L))
          .reversed()
          .thenComparing(Found::slug);
    }

    static Found read(Row row) {
      return new Found(
          NameKind.values()[Math.toIntExact(row.integer(1))],
          row.text(2),
          row.integer(3),
          SubjectType.valueOf(row.text(4)),
          row.text(5),
          row.text(6),
          row.text(7));
    }

    SubjectRef ref() {
      return SubjectRef.of(type, slug, name);
    }
  }
}
