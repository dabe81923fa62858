package dev.onrecord.subject;

import dev.onrecord.item.ItemForm;
import java.util.List;
import java.util.function.Supplier;

/**
 * A type of subject as it is stored.
 *
 * @param blank creates an empty entity
 * @param parts one HQL fetch clause per association of this type
 */
public record SubjectKind<E extends Subject, F extends ItemForm>(
    SubjectType type, Class<E> entity, Class<F> form, Supplier<E> blank, List<String> parts) {

  /** The subject as this type, or null if it has another. */
  E cast(Subject subject) {
    return entity.isInstance(subject) ? entity.cast(subject) : null;
  }
}
