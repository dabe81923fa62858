package dev.onrecord.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares each page with the JSON list that it shows, and with all JSON that it shows, in
 * alternating runs. The service's response cache is off; its other caches are on.
 */
final class PageCost {

  /** The maximum cost of a page, as a multiple of the cost of its list. */
  static final double MOST = 2.5;

  private static final int ROUNDS = 5;

  private final Wrk wrk;
  private final Options options;
  private final Report report;

  PageCost(Wrk wrk, Options options, Report report) {
    this.wrk = wrk;
    this.options = options;
    this.report = report;
  }

  /**
   * A page, and the list of the same query with the same counts.
   *
   * @param rest the other JSON that the page shows
   */
  record Pair(Case page, Case list, List<Case> rest) {}

  void run(List<Pair> pairs) throws Exception {
    report.costHead();
    for (Pair pair : pairs) {
      Series list = new Series(pair.list);
      Series page = new Series(pair.page);
      List<Series> rest = new ArrayList<>();
      for (Case other : pair.rest) {
        rest.add(new Series(other));
      }
      for (int round = 0; round < ROUNDS; round++) {
        list.measure();
        page.measure();
        for (Series other : rest) {
          other.measure();
        }
      }
      double all = list.time() + rest.stream().mapToDouble(Series::time).sum();
      report.cost(
          pair.page.what(), list.bytes, page.bytes, list.rate(), page.rate(), page.time() / all);
    }
  }

  /** A warmed-up case and the rates measured. */
  private final class Series {

    private final Runs runs;
    private final int bytes;
    private final List<Double> rates = new ArrayList<>();

    Series(Case measured) throws Exception {
      runs = new Runs(wrk, measured);
      bytes = runs.checked(options.warmUp()).meanBody();
      runs.warmUp(options.warmUp());
    }

    void measure() throws Exception {
      rates.add(runs.run(options.seconds()).rate());
    }

    /** The seconds a request takes of a service that does nothing else. */
    double time() {
      return 1 / rate();
    }

    double rate() {
      return rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
  }
}
