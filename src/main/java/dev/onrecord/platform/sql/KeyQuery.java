package dev.onrecord.platform.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs HQL queries for lists of keys. */
public final class KeyQuery {

  /** How many items are locked and loaded at once. */
  private static final int PART = 200;

  private KeyQuery() {}

  /**
   * Locks the items with the given keys, as far as they exist, until the transaction ends.
   *
   * @param query finds items by {@code :keys}, in the order of these
   * @param keys in an order common to all writers, so that they do not deadlock
   * @param load loads items as they are needed
   */
  public static <K, T> List<T> lock(
      EntityManager entities,
      String query,
      Class<T> type,
      List<K> keys,
      Function<List<K>, List<T>> load) {
    List<T> locked = new ArrayList<>();
    for (List<K> part : ParameterLists.parts(keys, PART)) {
      of(entities, query, type, part).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
      locked.addAll(load.apply(part));
    }
    return locked;
  }

  /**
   * A query with {@code :keys} replaced by one parameter per key. Hibernate translates a query with
   * a list parameter each time, which takes longer than running it, and treats a single parameter
   * as a list.
   *
   * @param keys at least one
   */
  public static <T> TypedQuery<T> of(
      EntityManager entities, String query, Class<T> type, List<?> keys) {
    List<?> parameters = ParameterLists.padded(keys, 2);
    String places =
        IntStream.rangeClosed(1, parameters.size())
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(", ", "(", ")"));
    TypedQuery<T> typed = entities.createQuery(query.replace(":keys", places), type);
    for (int i = 0; i < parameters.size(); i++) {
      typed.setParameter(i + 1, parameters.get(i));
    }
    return typed;
  }
}
