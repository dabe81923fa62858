package dev.onrecord.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How much longer the same takes with a larger record: two services side by side, each asked in
 * turn, so that whatever else the machine does falls on both.
 */
final class Growth implements AutoCloseable {

  /** Rounds of other requests before those that are measured. */
  private static final int WARM_UP = 6;

  private final Report report;
  private final List<Service> services = new ArrayList<>();
  private final List<Cases> cases = new ArrayList<>();

  Growth(Options options, Report report, GeneratedRecord record) throws Exception {
    this.report = report;
    for (int statements : options.sizes()) {
      Path folder = Bench.folder(statements);
      Service service =
          new Service(Bench.JAR, folder, options.port() + services.size(), options.java());
      services.add(service);
      cases.add(new Cases(record, statements, service, folder));
    }
  }

  void run() throws Exception {
    report.growthHead();
    compare("the busiest person's list", Cases::busiest);
    compare("the list of one of the 50 busiest", Cases::busy);
    compare("a random person's list", Cases::people);
    compare("text with three facets", Cases::facets);
  }

  private void compare(String what, Function<Cases, List<String>> requests) throws Exception {
    for (int round = 0; round < WARM_UP; round++) {
      times(cases.stream().map(requests).toList());
    }
    List<List<String>> paths = cases.stream().map(requests).toList();
    report.growth(what, medians(paths));
    // In other words, so that nothing is kept but the views.
    List<List<String>> again =
        paths.stream()
            .map(list -> list.stream().map(path -> path + "&dates=possible").toList())
            .toList();
    report.growth(what + ", views cached", medians(again));
  }

  private List<Double> medians(List<List<String>> paths) throws Exception {
    return times(paths).stream()
        .map(times -> times.stream().sorted().toList().get(times.size() / 2))
        .toList();
  }

  /** In milliseconds. */
  private List<List<Double>> times(List<List<String>> paths) throws Exception {
    List<List<Double>> times =
        paths.stream().map(p -> (List<Double>) new ArrayList<Double>()).toList();
    for (int i = 0; i < paths.get(0).size(); i++) {
      for (int side = 0; side < services.size(); side++) {
        long start = System.nanoTime();
        services.get(side).get(paths.get(side).get(i));
        times.get(side).add((System.nanoTime() - start) / 1e6);
      }
    }
    return times;
  }

  @Override
  public void close() {
    services.forEach(Service::close);
  }
}
