package dev.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Maps the response of a check to the label of a {@link Mutation}. */
final class CheckOutcome {

  private static final Set<String> HARMLESS = Set.of("punctuation", "case");

  private CheckOutcome() {}

  static String label(JsonNode check) {
    JsonNode first = check.at("/matches/0");
    boolean isOtherSpeaker = check.path("attribution").asText().equals("other_speaker");
    return switch (check.get("verdict").asText()) {
      case "exact" -> isOtherSpeaker ? Mutation.OTHER_SPEAKER.label : Mutation.NONE.label;
      case "excerpt" ->
          hasFlag(check, "short")
              ? Mutation.THREE_WORDS.label
              : first.get("markedOmissions").isEmpty()
                  ? Mutation.EXCERPT.label
                  : Mutation.ELLIPSIS.label;
      case "combined" -> statements(check).size() == 2 ? Mutation.TWO.label : Mutation.THREE.label;
      case "altered" -> altered(check, first);
      default -> Mutation.UNSAID.label;
    };
  }

  private static String altered(JsonNode check, JsonNode first) {
    if (hasFlag(check, "order")) {
      return Mutation.SWAPPED.label;
    }
    List<JsonNode> differences = new ArrayList<>();
    for (JsonNode difference : first.get("differences")) {
      if (!HARMLESS.contains(difference.get("kind").asText())) {
        differences.add(difference);
      }
    }
    if (differences.size() != 1) {
      return Mutation.NOISE_15.label;
    }
    JsonNode only = differences.get(0);
    if (words(only, "textText") > 2) {
      return Mutation.CUT.label;
    }
    return switch (only.get("kind").asText()) {
      case "negation" -> Mutation.NEGATION.label;
      case "number" -> Mutation.NUMBER.label;
      case "name" -> Mutation.NAME.label;
      case "inflection" -> Mutation.INFLECTION.label;
      default -> byOperation(only);
    };
  }

  private static String byOperation(JsonNode difference) {
    return switch (difference.get("op").asText()) {
      case "insert" -> Mutation.INSERTION.label;
      case "delete" -> Mutation.CUT.label;
      // One word for two is what noise does.
      default ->
          words(difference, "quoteText") == 1 && words(difference, "textText") == 1
              ? Mutation.REPLACED.label
              : Mutation.NOISE_15.label;
    };
  }

  private static int words(JsonNode difference, String side) {
    return difference.get(side).asText().split(" ").length;
  }

  static boolean hasFlag(JsonNode check, String flag) {
    for (JsonNode present : check.get("flags")) {
      if (present.asText().equals(flag)) {
        return true;
      }
    }
    return false;
  }

  /** The ids of the matched statements. */
  static Set<String> statements(JsonNode check) {
    Set<String> ids = new TreeSet<>();
    check.get("matches").forEach(match -> ids.add(match.at("/statement/id").asText()));
    return ids;
  }
}
