package dev.onrecord.item;

import dev.onrecord.platform.Ids;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.util.UUID;
import java.util.function.Function;

/**
 * Addresses by id.
 *
 * @param id the id in a form, or null
 * @param find the item with an id, or null
 * @param blank a new entity with an id
 * @param path the URL of the item with an id
 */
public record IdAddresses<E, F>(
    Function<F, UUID> id,
    Function<UUID, E> find,
    Function<UUID, E> blank,
    Function<UUID, String> path)
    implements Addresses<E, F> {

  @Override
  public String of(F form) {
    UUID given = id.apply(form);
    return given == null ? null : given.toString();
  }

  @Override
  public String next(F form) {
    return Ids.next().toString();
  }

  @Override
  public String canonical(String address) {
    return Ids.parse(address).map(UUID::toString).orElse(address);
  }

  @Override
  public E find(String address) {
    return Ids.parse(address).map(find).orElse(null);
  }

  @Override
  public E blank(String address, boolean isUsed) {
    UUID given = UUID.fromString(address);
    if (isUsed && find.apply(given) != null) {
      throw Problem.field(ProblemType.ID_TAKEN, "id", "is taken: " + given)
          .with("existing", path.apply(given));
    }
    return blank.apply(given);
  }
}
