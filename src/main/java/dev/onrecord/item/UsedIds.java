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
 * How many entries the log has for an address: none means that nothing was ever there. A
 * transaction that will ask for many may ask for all at once.
 */
@TransactionScoped
class UsedIds {

  private final Map<Address, Integer> asked = new HashMap<>();

  private record Address(EntityType type, String address) {}

  void ask(EntityType type, Collection<String> addresses) {
    if (addresses.isEmpty()) {
      return;
    }
    addresses.forEach(address -> asked.put(new Address(type, address), 0));
    Change.getEntityManager()
        .createQuery(
            "select c.entityId, count(*) from Change c where c.type = :type and c.entityId in :addresses"
                + " group by c.entityId",
            Object[].class)
        .setParameter("type", type)
        .setParameter("addresses", addresses)
        .getResultStream()
        .forEach(
            row -> asked.put(new Address(type, (String) row[0]), Math.toIntExact((Long) row[1])));
  }

  void forget(@Observes DryRun.Flushed flushed) {
    asked.clear();
  }

  int count(EntityType type, String address) {
    Address key = new Address(type, address);
    if (!asked.containsKey(key)) {
      ask(type, List.of(address));
    }
    return asked.get(key);
  }
}
