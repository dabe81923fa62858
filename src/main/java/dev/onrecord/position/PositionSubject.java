package dev.onrecord.position;

import dev.onrecord.platform.sql.Row;
import dev.onrecord.subject.SubjectRef;
import dev.onrecord.subject.SubjectType;
import dev.onrecord.subject.name.NameKey;

/**
 * A subject or speaker, as shown in positions.
 *
 * @param sortName the sort key of lists by name
 * @param proposition the proposition of a topic, or null
 */
record PositionSubject(long id, SubjectRef ref, String sortName, String proposition) {

  static final String COLUMNS = "id, type, slug, name, proposition";

  static PositionSubject read(Row row) {
    SubjectRef ref = SubjectRef.of(SubjectType.valueOf(row.text(2)), row.text(3), row.text(4));
    return new PositionSubject(row.integer(1), ref, NameKey.of(ref.name()), row.text(5));
  }

  /** Equality by id: a response builds maps with thousands of subjects. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PositionSubject that && id == that.id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
