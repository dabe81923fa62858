package dev.onrecord.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param growth whether two loaded records are compared
 * @param postgresql whether the service is the one for PostgreSQL
 * @param loaded whether the record is the one that the last run of its size left
 */
record Options(
    List<Integer> sizes,
    List<String> only,
    List<String> java,
    int port,
    boolean quick,
    boolean loaded,
    boolean growth,
    boolean postgresql) {

  static Options of(String... arguments) {
    List<Integer> sizes = new ArrayList<>();
    List<String> only = List.of();
    List<String> java = new ArrayList<>();
    int port = 18_080;
    boolean quick = false;
    boolean loaded = false;
    boolean growth = false;
    boolean postgresql = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> quick = true;
        case "--loaded" -> loaded = true;
        case "--growth" -> growth = true;
        case "--postgresql" -> postgresql = true;
        case "--only" -> only = List.of(arguments[++i].split(","));
        case "--port" -> port = Integer.parseInt(arguments[++i]);
        case "--java" -> java.add(arguments[++i]);
        default -> sizes.add(Integer.parseInt(arguments[i]));
      }
    }
    return new Options(
        sizes.isEmpty() ? List.of(10_000, 100_000, 1_000_000) : sizes,
        only,
        java,
        port,
        quick,
        loaded,
        growth,
        postgresql);
  }

  /** Whether a part was asked for: all are where none was named, but latencies take time. */
  boolean wants(String part) {
    return only.isEmpty() ? !(quick && part.equals("latency")) : only.contains(part);
  }

  int warmUp() {
    return quick ? 5 : 10;
  }

  int seconds() {
    return quick ? 2 : 5;
  }

  int rounds() {
    return quick ? 1 : 2;
  }
}
