package dev.onrecord.source;

import dev.onrecord.change.DryRun;
import dev.onrecord.subject.Subject;
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
 * Finds sources by URL within a transaction, including those that it has written but not flushed,
 * which no query finds.
 */
@TransactionScoped
class SourceUrlLookup {

  private final Map<String, Optional<Source>> byKey = new HashMap<>();

  /** Written sources without a URL. */
  private final Map<String, Set<Source>> byTitle = new HashMap<>();

  /** Loads sources in bulk. */
  void load(Collection<String> urlKeys) {
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

  /** The source without a URL that matches the description in a form, or null. */
  Source like(SourceForm form) {
    Subject publisher = form.findPublisher();
    Stream<Source> written = byTitle.getOrDefault(form.title(), Set.of()).stream();
    Stream<Source> stored =
        Source.<Source>list("title = ?1 and urlKey is null order by id", form.title()).stream();
    // The transaction may have edited either kind since.
    return Stream.concat(written, stored)
        .filter(source -> source.urlKey == null && form.describes(source, publisher))
        .findFirst()
        .orElse(null);
  }

  void clear(@Observes DryRun.Flushed flushed) {
    byKey.clear();
    byTitle.clear();
  }

  /** The source with a URL key, or null. */
  Source at(String urlKey) {
    return byKey
        .computeIfAbsent(urlKey, key -> Source.<Source>find("urlKey", key).firstResultOptional())
        // The transaction may have moved it to another URL.
        .filter(source -> urlKey.equals(source.urlKey))
        .orElse(null);
  }
}
