package dev.onrecord.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times in the record never go back, even if the clock does. */
@QuarkusTest
class ClockSetBackTest extends RestTest {

  /** When the newest entry was written, before the clock is set back. */
  private static final Instant NEWEST = TestClock.START.plus(Duration.ofHours(2));

  private long before;

  @BeforeEach
  void writeAndSetTheClockBack() {
    before = record.number("select seq from clock");
    TestClock.set(NEWEST);
    createTess();
    TestClock.set(TestClock.START.minus(Duration.ofDays(3)));
  }

  private static Instant time(JsonNode item, String field) {
    return Instant.parse(item.get(field).asText());
  }

  private void timesOfTheLogNeverRunBack() {
    Instant last = Instant.EPOCH;
    for (JsonNode entry : read("/changes?limit=1000&since=" + before).get("items")) {
      assertThat(time(entry, "at")).as("%s", entry).isAfterOrEqualTo(last);
      last = time(entry, "at");
    }
    assertThat(last).isAfterOrEqualTo(NEWEST);
  }

  @ParameterizedTest
  @CsvSource({
    "/people, '{name: \"New\"}', description, Invented",
    "/organizations, '{name: \"New\", kind: \"other\"}', description, Invented",
    "/models, '{name: \"New\"}', description, Invented",
    "/topics, '{name: \"New\"}', proposition, It is invented",
    "/sources, '{title: \"New\", kind: \"post\"}', author, Somebody",
  })
  void whatIsWrittenNowIsNotOfBeforeTheNewestEntry(
      String collection, String body, String field, String value) {
    JsonNode created = read(post(collection, Json5.of(body)));
    assertThat(time(created, "recordedAt")).isEqualTo(NEWEST);
    assertThat(time(created, "updatedAt")).isEqualTo(NEWEST);
    String self = created.at("/urls/self").asText();
    JsonNode edited = read(put(self, ((ObjectNode) created).put(field, value)));
    assertThat(edited.get("version").asInt()).isEqualTo(2);
    assertThat(time(edited, "updatedAt")).isEqualTo(NEWEST);
    assertThat(time(read(self + "/history").get("items").get(0), "at")).isEqualTo(NEWEST);
    json().header("If-Match", "*").delete(self).then().statusCode(204);
    timesOfTheLogNeverRunBack();
  }

  @Test
  void aStatementIsWithdrawnAndMergedNoEarlierThanItWasRecorded() {
    JsonNode one = read(post("/statements", statement()));
    JsonNode two = read(post("/statements", statement("text", "'Other words.'")));
    assertThat(time(one, "recordedAt")).isEqualTo(NEWEST);
    TestClock.set(TestClock.START.minus(Duration.ofDays(9)));
    JsonNode withdrawn =
        read(
            post(
                one.at("/urls/self").asText() + "/withdrawal",
                Json5.of("{version: 1, reason: 'other'}")));
    assertThat(time(withdrawn.get("withdrawal"), "at")).isEqualTo(NEWEST);
    assertThat(time(withdrawn, "updatedAt")).isEqualTo(NEWEST);
    json()
        .header("If-Match", "*")
        .delete(one.at("/urls/self").asText() + "/withdrawal")
        .then()
        .statusCode(200);
    post(
            one.at("/urls/self").asText() + "/merge",
            Json5.of("{version: 3, into: %s}", two.get("id")))
        .then()
        .statusCode(200);
    JsonNode merged = read(one.at("/urls/self").asText());
    assertThat(time(merged.get("withdrawal"), "at")).isEqualTo(NEWEST);
    assertThat(time(merged, "updatedAt")).isEqualTo(NEWEST);
    timesOfTheLogNeverRunBack();
  }

  @Test
  void anImportKeepsTheTimesThatTheLogHasComeTo() {
    List<JsonNode> report =
        Imports.take(
            "?keepTimes=true&onError=skip",
            Json5.of("{type: 'topic', slug: 'kept', name: 'Kept', recordedAt: '%s'}", NEWEST),
            Json5.of(
                "{type: 'topic', slug: 'ahead', name: 'Ahead', recordedAt: '%s'}",
                NEWEST.plusMillis(1)));
    assertThat(report.get(report.size() - 1).get("created").asInt()).isEqualTo(1);
    assertThat(time(read("/topics/kept"), "recordedAt")).isEqualTo(NEWEST);
    timesOfTheLogNeverRunBack();
  }

  /** As an older version may have written it. */
  @ParameterizedTest
  @ValueSource(strings = {"recorded_at", "updated_at"})
  void anItemThatIsAheadOfTheLogIsEditedNoEarlier(String column) {
    record.execute(
        "update subject set %s = timestamp with time zone '2031-01-01 00:00:00Z' where slug = 'tess-example'"
            .formatted(column));
    JsonNode tess = read("/people/tess-example");
    JsonNode edited =
        read(put("/people/tess-example", ((ObjectNode) tess).put("description", "Invented")));
    assertThat(time(edited, "updatedAt")).isEqualTo("2031-01-01T00:00:00Z");
  }

  @Test
  void whenTheClockIsAheadAgainItIsBelievedAgain() {
    Instant later = NEWEST.plus(Duration.ofMinutes(1));
    TestClock.set(later);
    assertThat(time(read(post("/topics", Json5.of("{name: 'Later'}"))), "recordedAt"))
        .isEqualTo(later);
  }

  @Test
  @Tag("random")
  void howeverTheClockJumpsTimesGoOn() {
    long seed = RandomRuns.seed(ClockSetBackTest.class);
    Random random = new Random(seed);
    String person = "/people/tess-example";
    for (int i = 0; i < RandomRuns.cases(60); i++) {
      TestClock.set(TestClock.START.plusSeconds(random.nextInt(200_000) - 100_000));
      JsonNode tess = read(person);
      switch (random.nextInt(4)) {
        case 0 ->
            put(person, ((ObjectNode) tess).put("description", "Invented " + i))
                .then()
                .statusCode(200);
        case 1 ->
            post("/statements", statement("text", "'Words %d.'".formatted(i), "said", "'2020'"))
                .then()
                .statusCode(201);
        case 2 -> post("/topics", Json5.of("{name: 'Topic %d'}", i)).then().statusCode(201);
        default -> {
          for (JsonNode said : read("/statements?person=tess&limit=1").get("items")) {
            post(
                    said.at("/urls/self").asText() + "/withdrawal",
                    Json5.of("{version: %s, reason: 'other'}", said.get("version")))
                .then()
                .statusCode(201);
          }
        }
      }
      tess = read(person);
      assertThat(time(tess, "updatedAt"))
          .as("-Drandom.seed=" + seed)
          .isAfterOrEqualTo(time(tess, "recordedAt"));
    }
    for (JsonNode said : read("/statements?person=tess&status=any&limit=100").get("items")) {
      assertThat(time(said, "updatedAt")).isAfterOrEqualTo(time(said, "recordedAt"));
      if (said.has("withdrawal")) {
        assertThat(time(said.get("withdrawal"), "at"))
            .isBetween(time(said, "recordedAt"), time(said, "updatedAt"));
      }
    }
    timesOfTheLogNeverRunBack();
  }
}
