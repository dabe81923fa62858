package dev.onrecord.subject;

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
 * Reads items whose parts come in several queries. Each query sees what is committed when it runs,
 * so an edit may come between two of them: what was edited meanwhile is read again.
 */
@Singleton
public class ConsistentReader {

  private final EntityManager entities;

  ConsistentReader(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The items with the given keys, within a transaction of its own; those that are gone are left
   * out.
   *
   * @param load reads the items with the given keys
   * @param versions the query, in HQL, for the keys and current versions of the items with the keys
   *     in {@code :keys}
   */
  public <K, V extends ItemView> Map<K, V> read(
      List<K> keys, Function<List<K>, Map<K, V>> load, String versions) {
    Map<K, V> whole = new HashMap<>();
    Map<K, V> unsure = load.apply(keys);
    while (!unsure.isEmpty()) {
      Map<Object, Integer> current = versions(versions, List.copyOf(unsure.keySet()));
      Set<K> torn = new HashSet<>();
      unsure.forEach(
          (key, item) -> {
            Integer version = current.get(key);
            if (version != null && version == item.version()) {
              whole.put(key, item);
            } else if (version != null) {
              torn.add(key);
            }
          });
      if (torn.isEmpty()) {
        return whole;
      }
      entities.clear();
      unsure = load.apply(List.copyOf(torn));
    }
    return whole;
  }

  private Map<Object, Integer> versions(String query, List<?> keys) {
    Map<Object, Integer> versions = new HashMap<>();
    KeyQuery.of(entities, query, Object[].class, keys)
        .getResultList()
        .forEach(row -> versions.put(row[0], (Integer) row[1]));
    return versions;
  }
}
