package dev.onrecord.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** A reference implementation of `/statements`: filters the posted statements one by one. */
public final class NaiveFilter {

  private NaiveFilter() {}

  /** The expected ids of a query, in order. A parameter has the values that the query gives it. */
  public static List<String> ids(
      List<? extends JsonNode> statements, Map<String, List<String>> query) {
    return statements.stream()
        .filter(
            statement ->
                query.entrySet().stream()
                    .allMatch(p -> holds(statement, p.getKey(), p.getValue(), query)))
        .filter(statement -> inStatus(statement, first(query, "status", "published")))
        .filter(statement -> inWindow(statement, query))
        .sorted(order(first(query, "sort", "-said")))
        .map(statement -> statement.get("id").asText())
        .toList();
  }

  /**
   * How often each value of a facet occurs in the result of the query without its own parameter.
   */
  public static Map<String, Long> counts(
      List<? extends JsonNode> statements, Map<String, List<String>> query, String facet) {
    Map<String, List<String>> others = new TreeMap<>(query);
    others.keySet().removeAll(OWN.getOrDefault(facet, List.of(facet)));
    Map<String, Long> counts = new TreeMap<>();
    if (facet.equals("stance")) {
      for (String stance : RandomRecord.STANCES) {
        others.put("stance", List.of(stance));
        long count = ids(statements, others).size();
        if (count > 0) {
          counts.put(stance, count);
        }
      }
      return counts;
    }
    List<String> found = ids(statements, others);
    statements.stream()
        .filter(statement -> found.contains(statement.get("id").asText()))
        .forEach(s -> values(s, facet).forEach(value -> counts.merge(value, 1L, Long::sum)));
    return counts;
  }

  private static final Map<String, List<String>> OWN =
      Map.of(
          "speaker", List.of("speaker", "person", "organization"),
          "year", List.of("from", "to", "dates"));

  private static List<String> values(JsonNode statement, String facet) {
    List<String> subjects = new ArrayList<>();
    statement.get("about").forEach(link -> subjects.add(link.get("subject").asText()));
    return switch (facet) {
      case "about" -> subjects;
      case "topic" -> subjects.stream().filter(RandomRecord.TOPICS::contains).toList();
      case "model" -> subjects.stream().filter(RandomRecord.MODELS::contains).toList();
      case "year" -> List.of(year(statement));
      default -> List.of(statement.get(facet).asText());
    };
  }

  /** The one year in whose window it certainly lies. */
  private static String year(JsonNode statement) {
    for (int year = 2000; year < 2030; year++) {
      List<String> window = List.of(String.valueOf(year));
      if (inWindow(statement, Map.of("from", window, "to", window, "dates", List.of("certain")))) {
        return window.get(0);
      }
    }
    return "unknown";
  }

  private static boolean holds(
      JsonNode statement, String parameter, List<String> values, Map<String, List<String>> query) {
    String value = values.get(0);
    return switch (parameter) {
      case "speaker", "person", "organization" -> statement.get("speaker").asText().equals(value);
      case "medium", "form" -> statement.get(parameter).asText().equals(value);
      case "language" -> (statement.get(parameter).asText() + "-").startsWith(value + "-");
      case "replyTo" -> statement.at("/replyContext/speaker").asText().equals(value);
      case "source" ->
          any(statement.get("appearances"), a -> a.get("source").asText().equals(value));
      case "about", "topic", "model" ->
          values.stream().allMatch(subject -> isAbout(statement, subject, query));
      case "stance" ->
          asksForSubject(query)
              || any(statement.get("about"), a -> a.path("stance").asText().equals(value));
      default -> true;
    };
  }

  private static boolean asksForSubject(Map<String, List<String>> query) {
    return query.containsKey("about") || query.containsKey("topic") || query.containsKey("model");
  }

  private static boolean isAbout(
      JsonNode statement, String subject, Map<String, List<String>> query) {
    String stance = first(query, "stance", null);
    return any(
        statement.get("about"),
        a ->
            a.get("subject").asText().equals(subject)
                && (stance == null || a.path("stance").asText().equals(stance)));
  }

  private static boolean any(JsonNode list, Predicate<JsonNode> condition) {
    return StreamSupport.stream(list.spliterator(), false).anyMatch(condition);
  }

  private static boolean inStatus(JsonNode statement, String wanted) {
    return wanted.equals("any") || statement.path("status").asText("published").equals(wanted);
  }

  private static boolean inWindow(JsonNode statement, Map<String, List<String>> query) {
    String from = first(query, "from", null);
    String to = first(query, "to", null);
    Instant start = from == null ? Instant.MIN : interval(from)[0];
    Instant end = to == null ? Instant.MAX : interval(to)[1];
    String said = statement.get("said").asText();
    if (first(query, "dates", "possible").equals("possible")) {
      return !interval(said)[0].isAfter(end) && !latest(statement).isBefore(start);
    }
    boolean vague = said.contains("..") || said.endsWith("~");
    return !vague && !interval(said)[0].isBefore(start) && !latest(statement).isAfter(end);
  }

  private static Comparator<JsonNode> order(String sort) {
    Comparator<JsonNode> byId =
        Comparator.comparing(s -> new BigInteger(s.get("id").asText().replace("-", ""), 16));
    Comparator<JsonNode> bySaid = Comparator.comparing(NaiveFilter::latest).thenComparing(byId);
    return switch (sort) {
      case "said" -> bySaid;
      case "-recorded" ->
          Comparator.comparing((JsonNode s) -> recordedAt(s)).thenComparing(byId).reversed();
      case "-updated" ->
          Comparator.comparing((JsonNode s) -> Instant.parse(s.get("updatedAt").asText()))
              .thenComparing(byId)
              .reversed();
      default -> bySaid.reversed();
    };
  }

  /** The last second in which it may have been said. */
  public static Instant latest(JsonNode statement) {
    Instant end = interval(statement.get("said").asText())[1];
    return end.isAfter(recordedAt(statement)) ? recordedAt(statement) : end;
  }

  private static Instant recordedAt(JsonNode statement) {
    return Instant.parse(statement.get("recordedAt").asText());
  }

  /** The first and the last second of an EDTF date. */
  public static Instant[] interval(String date) {
    if (date.contains("/")) {
      String[] ends = date.split("/");
      return new Instant[] {
        ends[0].equals("..") ? Instant.MIN : interval(ends[0])[0],
        ends[1].equals("..") ? Instant.MAX : interval(ends[1])[1]
      };
    }
    if (date.endsWith("Z")) {
      return new Instant[] {Instant.parse(date), Instant.parse(date)};
    }
    String plain = date.replace("~", "");
    LocalDate first = LocalDate.parse((plain + "-01-01").substring(0, 10));
    LocalDate next =
        switch (plain.length()) {
          case 4 -> first.plusYears(1);
          case 7 -> YearMonth.from(first).plusMonths(1).atDay(1);
          default -> first.plusDays(1);
        };
    return new Instant[] {
      first.atStartOfDay().toInstant(ZoneOffset.UTC),
      next.atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1)
    };
  }

  private static String first(Map<String, List<String>> query, String parameter, String otherwise) {
    List<String> values = query.get(parameter);
    return values == null ? otherwise : values.get(0);
  }
}
