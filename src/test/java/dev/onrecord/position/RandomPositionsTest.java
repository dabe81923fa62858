package dev.onrecord.position;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.testsupport.NaiveFilter;
import dev.onrecord.testsupport.RandomRecord;
import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Positions over a random record that goes on changing, compared with what comparing every two
 * statements gives.
 */
@QuarkusTest
@Tag("random")
class RandomPositionsTest extends RestTest {

  private static final int STATEMENTS = 200;
  private static final int QUERIES = RandomRuns.cases(10);

  private RandomRecord random;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    record.empty();
    random = new RandomRecord(RandomRuns.seed(RandomPositionsTest.class));
    random.createSubjectsAndSources();
    for (int i = 0; i < STATEMENTS; i++) {
      random.add();
    }
  }

  @Test
  void positionsAreThoseOfANaiveComputation() {
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      change();
      Map<String, String> window = window();
      List<String> expected = new ArrayList<>();
      String path;
      if (random.chance(0.5)) {
        String speaker = random.any(RandomRecord.SPEAKERS);
        path = "/positions?speaker=" + speaker;
        random.subjects().forEach(subject -> expect(expected, speaker, subject, window));
      } else {
        String subject = random.any(random.subjects());
        path = "/positions?about=" + subject;
        RandomRecord.SPEAKERS.forEach(speaker -> expect(expected, speaker, subject, window));
      }
      path += parameters(window);
      List<String> shown = new ArrayList<>();
      List<Long> ends = new ArrayList<>();
      for (String next = path + "&limit=" + (1 + random.number(9)); next != null; ) {
        JsonNode page = read(next);
        page.get("items").forEach(item -> shown.add(shown(item)));
        page.get("items").forEach(item -> ends.add(end(item)));
        next = page.path("next").textValue();
      }
      assertThat(shown).as(path).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(ends).as(path).isSortedAccordingTo(Collections.reverseOrder());
      found += shown.size();
    }
    assertThat(found).as("the queries are not all empty").isGreaterThan(QUERIES);
  }

  @Test
  void commonGroundIsWhereNaivePositionsMeet() {
    Set<String> kinds = new HashSet<>();
    // As many more, where what is rare was not among them.
    for (int i = 0; i < QUERIES || i < 10 * QUERIES && kinds.size() < 4; i++) {
      change();
      Map<String, String> window = window();
      List<String> speakers = new ArrayList<>(RandomRecord.SPEAKERS);
      Collections.shuffle(speakers, new Random(random.number(1_000_000)));
      speakers = speakers.subList(0, 2 + random.number(3));
      String path =
          "/common-ground?speaker=" + String.join("&speaker=", speakers) + parameters(window);
      JsonNode page = read(path + "&limit=100");
      Map<String, String> shown = new TreeMap<>();
      for (String kind : List.of("agree", "differ", "mixed", "unmatched")) {
        page.get(kind).forEach(s -> shown.put(s.at("/subject/slug").asText(), kind + stood(s)));
        assertThat(page.get("totals").get(kind).asInt()).isEqualTo(page.get(kind).size());
      }
      Map<String, String> expected = new TreeMap<>();
      for (String subject : random.subjects()) {
        List<String> stood = new ArrayList<>();
        Set<Stance> stances = new HashSet<>();
        for (String speaker : speakers) {
          List<DatedStance> dated = stances(speaker, subject, window);
          if (!dated.isEmpty()) {
            Stance current = new NaivePosition(dated).current();
            stances.add(current);
            stood.add(speaker + "=" + current.name().toLowerCase(Locale.ROOT));
          }
        }
        if (!stood.isEmpty()) {
          String kind = kind(stances, stood.size() == speakers.size());
          expected.put(subject, kind + stood);
          kinds.add(kind);
        }
      }
      assertThat(shown).as(path).isEqualTo(expected);
    }
    assertThat(kinds).containsExactlyInAnyOrder("agree", "differ", "mixed", "unmatched");
  }

  private static String kind(Set<Stance> stances, boolean all) {
    if (!all) {
      return "unmatched";
    }
    if (stances.equals(Set.of(Stance.FAVOR)) || stances.equals(Set.of(Stance.AGAINST))) {
      return "agree";
    }
    return stances.containsAll(Set.of(Stance.FAVOR, Stance.AGAINST)) ? "differ" : "mixed";
  }

  private static List<String> stood(JsonNode shared) {
    List<String> stood = new ArrayList<>();
    shared
        .get("speakers")
        .forEach(
            one ->
                stood.add(
                    one.at("/speaker/slug").asText() + "=" + one.at("/current/stance").asText()));
    return stood;
  }

  /** A statement comes, or is moved to another date or speaker, or loses its links. */
  private void change() {
    if (random.chance(0.3)) {
      random.add();
      return;
    }
    ObjectNode kept = random.any(random.statements);
    String path = "/statements/" + kept.get("id").asText();
    ObjectNode statement = (ObjectNode) read(path);
    if (random.chance(0.2)) {
      kept.putArray("about");
    } else if (random.chance(0.5)) {
      kept.put("speaker", random.any(RandomRecord.SPEAKERS));
    } else {
      kept.put("said", random.any(RandomRecord.DATES));
    }
    for (String field : List.of("about", "speaker", "said")) {
      statement.set(field, kept.get(field));
    }
    put(path, statement).then().statusCode(200);
  }

  private Map<String, String> window() {
    Map<String, String> window = new TreeMap<>();
    if (random.chance(0.3)) {
      window.put("from", random.any(List.of("2019", "2020-02", "2020~")));
    }
    if (random.chance(0.3)) {
      window.put("to", random.any(List.of("2020-02-28", "2021", "2020-03")));
    }
    if (random.chance(0.3)) {
      window.put("dates", "certain");
    }
    return window;
  }

  private static String parameters(Map<String, String> window) {
    return window.entrySet().stream()
        .map(p -> "&" + p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private void expect(
      List<String> expected, String speaker, String subject, Map<String, String> window) {
    List<DatedStance> stances = stances(speaker, subject, window);
    if (stances.isEmpty()) {
      return;
    }
    NaivePosition naive = new NaivePosition(stances);
    List<DatedStance> ordered = new ArrayList<>(naive.ordered());
    Collections.reverse(ordered);
    List<String> shifts = new ArrayList<>(naive.shifts());
    Collections.reverse(shifts);
    expected.add(
        "%s on %s: %s, %s, %s"
            .formatted(
                speaker,
                subject,
                naive.current().name().toLowerCase(Locale.ROOT),
                ordered.stream()
                    .limit(5)
                    .map(
                        d ->
                            d.stance().name().toLowerCase(Locale.ROOT)
                                + " "
                                + d.said()
                                + " "
                                + d.statement())
                    .toList(),
                shifts.stream().limit(5).toList()));
  }

  private static String shown(JsonNode item) {
    List<String> stances = new ArrayList<>();
    item.get("stances")
        .forEach(
            s ->
                stances.add(
                    s.get("stance").asText()
                        + " "
                        + s.get("said").asText()
                        + " "
                        + id(s.get("statement"))));
    List<String> shifts = new ArrayList<>();
    item.get("shifts")
        .forEach(
            s ->
                shifts.add(
                    id(s.get("fromStatement"))
                        + " "
                        + id(s.get("toStatement"))
                        + " "
                        + s.get("certainty").asText().equals("certain")));
    return "%s on %s: %s, %s, %s"
        .formatted(
            item.at("/speaker/slug").asText(),
            item.at("/subject/slug").asText(),
            item.at("/current/stance").asText(),
            stances,
            shifts);
  }

  private static String id(JsonNode address) {
    return address.asText().replace("/statements/", "");
  }

  private long end(JsonNode item) {
    String newest = id(item.at("/stances/0/statement"));
    return random.statements.stream()
        .filter(s -> s.get("id").asText().equals(newest))
        .mapToLong(s -> NaiveFilter.latest(s).getEpochSecond())
        .findFirst()
        .orElseThrow();
  }

  private List<DatedStance> stances(String speaker, String subject, Map<String, String> window) {
    Map<String, List<String>> query = new TreeMap<>();
    window.forEach((parameter, value) -> query.put(parameter, List.of(value)));
    query.put("speaker", List.of(speaker));
    query.put("about", List.of(subject));
    Set<String> ids = new HashSet<>(NaiveFilter.ids(random.statements, query));
    List<DatedStance> stances = new ArrayList<>();
    for (JsonNode statement : random.statements) {
      for (JsonNode link : statement.get("about")) {
        if (ids.contains(statement.get("id").asText())
            && link.get("subject").asText().equals(subject)
            && link.has("stance")) {
          stances.add(dated(statement, link));
        }
      }
    }
    return stances;
  }

  private static DatedStance dated(JsonNode statement, JsonNode link) {
    String said = statement.get("said").asText();
    Instant earliest = NaiveFilter.interval(said)[0];
    return new DatedStance(
        0,
        Stance.valueOf(link.get("stance").asText().toUpperCase(Locale.ROOT)),
        link.get("assignedBy").asText(),
        said,
        earliest.equals(Instant.MIN) ? EdtfDate.OPEN_START : earliest.getEpochSecond(),
        NaiveFilter.latest(statement).getEpochSecond(),
        UUID.fromString(statement.get("id").asText()));
  }
}
