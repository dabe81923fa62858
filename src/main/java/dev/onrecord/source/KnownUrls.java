package dev.onrecord.source;

import jakarta.transaction.TransactionScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sources at the addresses that a transaction has asked for, and those that it has written,
 * which no query finds before they are flushed.
 */
@TransactionScoped
class KnownUrls {

  private final Map<String, Optional<Source>> byKey = new HashMap<>();

  /** Asks for many at once. */
  void ask(Collection<String> urlKeys) {
    urlKeys.forEach(urlKey -> byKey.put(urlKey, Optional.empty()));
    Source.<Source>list("urlKey in ?1", urlKeys).forEach(this::put);
  }

  void put(Source source) {
    if (source.urlKey != null) {
      byKey.put(source.urlKey, Optional.of(source));
    }
  }

  /** The source at an address, or null. */
  Source at(String urlKey) {
    return byKey
        .computeIfAbsent(urlKey, key -> Source.<Source>find("urlKey", key).firstResultOptional())
        .orElse(null);
  }
}
