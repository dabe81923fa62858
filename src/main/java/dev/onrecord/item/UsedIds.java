package dev.onrecord.item;

import dev.onrecord.change.Change;
import dev.onrecord.change.DryRun;
import dev.onrecord.change.EntityType;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the log entries of ids: zero means that the id was never used. Bulk operations can load
 * many counts at once.
 */
@TransactionScoped
class UsedIds {

  private final Map<Key, Integer> counts = new HashMap<>();

  private record Key(EntityType type, String address) {}

  void load(EntityType type, Collection<String> addresses) {
    if (addresses.isEmpty()) {
      return;
    }
    addresses.forEach(address -> counts.put(new Key(type, address), 0));
    Change.getEntityManager()
        .createQuery(
            "select c.entityId, count(*) from Change c where c.type = :type and c.entityId in :addresses"
                + " group by c.entityId",
            Object[].class)
        .setParameter("type", type)
        .setParameter("addresses", addresses)
        .getResultStream()
        .forEach(row -> counts.put(new Key(type, (String) row[0]), Math.toIntExact((Long) row[1])));
  }

  void clear(@Observes DryRun.Flushed flushed) {
    counts.clear();
  }

  int count(EntityType type, String address) {
    Key key = new Key(type, address);
    if (!counts.containsKey(key)) {
      load(type, List.of(address));
    }
    return counts.get(key);
  }
}
