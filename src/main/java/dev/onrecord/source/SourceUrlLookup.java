package dev.onrecord.source;

import dev.onrecord.change.DryRun;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sources at the addresses that a transaction has asked for, and those that it has written,
 * which no query finds before they are flushed.
 */
@TransactionScoped
class SourceUrlLookup {

  private final Map<String, Optional<Source>> byKey = new HashMap<>();

  /** What was written and has no address. */
  private final Map<String, Set<Source>> byTitle = new HashMap<>();

  /** Asks for many at once. */
  void ask(Collection<String> urlKeys) {
    urlKeys.forEach(urlKey -> byKey.put(urlKey, Optional.empty()));
    Source.<Source>list("urlKey in ?1", urlKeys).forEach(this::put);
  }

  void put(Source source) {
    if (source.urlKey != null) {
      byKey.put(source.urlKey, Optional.of(source));
    } else {
      byTitle.computeIfAbsent(source.title, title -> new LinkedHashSet<>()).add(source);
    }
  }

  /** The source without an address that is described as a form does, or null. */
  Source like(SourceForm form) {
    Stream<Source> written = byTitle.getOrDefault(form.title(), Set.of()).stream();
    Stream<Source> stored =
        Source.<Source>list("title = ?1 and urlKey is null order by id", form.title()).stream();
    return Stream.concat(written, stored).filter(form::describes).findFirst().orElse(null);
  }

  void forget(@Observes DryRun.Flushed flushed) {
    byKey.clear();
    byTitle.clear();
  }

  /** The source at an address, or null. */
  Source at(String urlKey) {
    return byKey
        .computeIfAbsent(urlKey, key -> Source.<Source>find("urlKey", key).firstResultOptional())
        .orElse(null);
  }
}
