package dev.onrecord.item;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Refuses to delete items that others refer to. */
public final class InUse {

  private InUse() {}

  /**
   * Checks that nothing refers to an item.
   *
   * @param counts the number of other items that refer to it, by kind; may be zero
   */
  public static void check(String address, Map<String, Long> counts) {
    Map<String, Long> references = new TreeMap<>(counts);
    references.values().removeIf(count -> count == 0);
    if (references.isEmpty()) {
      return;
    }
    String listed =
        references.entrySet().stream()
            .map(kind -> "%s: %d".formatted(kind.getKey(), kind.getValue()))
            .collect(Collectors.joining(", "));
    throw new Problem(
            ProblemType.IN_USE, "Other items refer to %s (%s).".formatted(address, listed))
        .with("references", references);
  }
}
