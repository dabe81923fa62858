package dev.onrecord.item;

import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.sql.KeyQuery;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads items whose parts need several queries. An edit may commit between two of them, so items
 * whose version changed are read again.
 */
@Singleton
public class ConsistentReader {

  private final EntityManager entities;

  ConsistentReader(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Reads the items with the given keys in the transaction of the caller, which must not have
   * written anything: its entities are cleared between attempts. Missing items are left out.
   *
   * @param load reads the items with the given keys
   * @param versions the HQL query for the keys and current versions of items with {@code :keys}
   */
  public <K, V extends ItemView> Map<K, V> read(
      List<K> keys, Function<List<K>, Map<K, V>> load, String versions) {
    Map<K, V> consistent = new HashMap<>();
    Map<K, V> unverified = load.apply(keys);
    while (!unverified.isEmpty()) {
      Map<Object, Integer> current = versions(versions, List.copyOf(unverified.keySet()));
      Set<K> torn = new HashSet<>();
      unverified.forEach(
          (key, item) -> {
            Integer version = current.get(key);
            if (version != null && version == item.version()) {
              consistent.put(key, item);
            } else if (version != null) {
              torn.add(key);
            }
          });
      if (torn.isEmpty()) {
        return consistent;
      }
      entities.clear();
      unverified = load.apply(List.copyOf(torn));
    }
    return consistent;
  }

  private Map<Object, Integer> versions(String query, List<?> keys) {
    Map<Object, Integer> versions = new HashMap<>();
    KeyQuery.of(entities, query, Object[].class, keys)
        .getResultList()
        .forEach(row -> versions.put(row[0], (Integer) row[1]));
    return versions;
  }
}
