package dev.onrecord.subject;

/** Maps what one type of subject has beyond the fields of all. */
public interface SubjectMapper<E extends Subject, F extends SubjectForm, V> {

  /** Fills the fields of this type. */
  void fill(E subject, F form);

  /** Copies fields of this type that the kept subject lacks. */
  void unite(E kept, E gone);

  /** The whole subject in the import format. */
  F form(E subject);

  /** The view of the whole subject. */
  V view(E subject);

  /** Whether other entities may render differently after this edit. */
  default boolean affectsEmbedded(F before, F after) {
    return !before.name().equals(after.name());
  }
}
