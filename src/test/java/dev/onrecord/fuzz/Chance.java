package dev.onrecord.fuzz;

import java.util.List;
import java.util.Random;

/** A repeatable source of random decisions. */
final class Chance {

  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  boolean of(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
