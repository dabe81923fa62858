package dev.onrecord.source;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * The sources that a transaction has written, by their urls: no query finds them before a flush.
 */
@TransactionScoped
class UnflushedSources {

  private final Map<String, Source> byUrlKey = new HashMap<>();

  void add(Source source) {
    if (source.urlKey != null) {
      byUrlKey.put(source.urlKey, source);
    }
  }

  /** The source at an address, or null. */
  Source at(String urlKey) {
    return byUrlKey.get(urlKey);
  }
}
