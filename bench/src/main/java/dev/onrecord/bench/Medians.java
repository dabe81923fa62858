package dev.onrecord.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * How long single requests take, one after the other and each asked but once: what has to hold
 * however large the record is.
 */
final class Medians {

  private static final int CURSORS = 20;
  private static final int BEFORE_PAGE_500 = 499 * 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Service service;

  Medians(Service service) {
    this.service = service;
  }

  /** The median of the answers to some paths, in milliseconds. */
  double of(List<String> paths) throws Exception {
    List<Double> times = new ArrayList<>();
    for (String path : paths) {
      long start = System.nanoTime();
      service.get(path);
      times.add((System.nanoTime() - start) / 1e6);
    }
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  /**
   * The first pages of lists over the whole record, and the 500th ones; all of a size that was not
   * asked for before.
   */
  record Pages(List<String> first, List<String> page500) {}

  Pages pages() throws Exception {
    List<String> first = new ArrayList<>();
    List<String> page500 = new ArrayList<>();
    for (int i = 0; i < CURSORS; i++) {
      // Windows that exclude nothing, so that each is another query.
      String list = "/statements?total=none&from=%04d".formatted(100 + i);
      String next = list + "&limit=80";
      for (int read = 0; read < BEFORE_PAGE_500; read += 100) {
        next = JSON.readTree(service.get(next)).path("next").asText();
        next = next.replaceAll("limit=\\d+", "limit=100");
      }
      for (int limit = 15; limit < 25; limit++) {
        first.add(list + "&limit=" + limit);
        page500.add(next.replaceAll("limit=\\d+", "limit=" + limit));
      }
    }
    return new Pages(first, page500);
  }
}
