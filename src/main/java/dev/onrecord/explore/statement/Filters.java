package dev.onrecord.explore.statement;

import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.explore.view.Labels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The filters of a page, by the names that they have in the API. */
public final class Filters {

  /** The filters that a page names as its conditions, in order. */
  static final Map<String, String> CHIPS = chips();

  private static final Set<String> WORDS = Set.of("medium", "form", "stance", "status");
  private static final Set<String> DATES = Set.of("from", "to");

  private Filters() {}

  /** A choice of a filter with fixed values. */
  public record Option(String value, String label) {}

  static List<Option> stances() {
    return options("favor", "against", "neutral", "unclear");
  }

  static List<Option> forms() {
    return options("direct", "indirect", "mixed");
  }

  static List<Option> media() {
    return options(
        "social_post",
        "interview",
        "blog",
        "speech",
        "press_release",
        "paper",
        "testimony",
        "other");
  }

  static List<Option> sorts() {
    return List.of(
        new Option("-said", "Said last"),
        new Option("said", "Said first"),
        new Option("-recorded", "Recorded last"),
        new Option("-updated", "Edited last"));
  }

  /** A value in words. */
  static String shown(String parameter, String value) {
    if (WORDS.contains(parameter)) {
      return Labels.of(value);
    }
    if (DATES.contains(parameter)) {
      return ShownDate.withoutIn(ShownDate.of(value).words());
    }
    return parameter.equals("dates") && value.equals("certain") ? "only what is certain" : value;
  }

  private static List<Option> options(String... values) {
    return List.of(values).stream().map(value -> new Option(value, Labels.of(value))).toList();
  }

  private static Map<String, String> chips() {
    Map<String, String> chips = new LinkedHashMap<>();
    chips.put("q", "Words");
    chips.put("speaker", "Said by");
    chips.put("person", "Said by");
    chips.put("organization", "Said by");
    chips.put("about", "About");
    chips.put("topic", "About");
    chips.put("model", "About");
    chips.put("stance", "Stance");
    chips.put("replyTo", "In reply to");
    chips.put("from", "From");
    chips.put("to", "To");
    chips.put("dates", "Dates");
    chips.put("medium", "Medium");
    chips.put("form", "Words are");
    chips.put("language", "Language");
    chips.put("source", "Source");
    chips.put("status", "Status");
    return chips;
  }
}
