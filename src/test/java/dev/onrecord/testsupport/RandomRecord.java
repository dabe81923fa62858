package dev.onrecord.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A generated record of invented names, posted over HTTP and remembered as posted. */
public final class RandomRecord {

  public static final List<String> SPEAKERS =
      List.of("ada-quill", "bo-lantern", "cy-marsh", "di-copper", "oak-systems", "reed-labs");
  public static final List<String> TOPICS = List.of("open-widgets", "widget-safety", "widget-law");
  public static final List<String> MODELS = List.of("widget-1", "widget-2");
  public static final List<String> STANCES = List.of("favor", "against", "neutral", "unclear");
  public static final List<String> MEDIA = List.of("social_post", "interview", "blog", "other");
  public static final List<String> FORMS = List.of("direct", "indirect", "mixed");
  public static final List<String> LANGUAGES = List.of("en", "fr", "pt-BR");
  public static final List<String> VOCABULARY =
      List.of(
          "widget",
          "widgets",
          "open",
          "opened",
          "opening",
          "open-sourcing",
          "source",
          "sources",
          "models",
          "model",
          "modèle",
          "Café",
          "cafe",
          "don't",
          "don’t",
          "Ada's",
          "naïve",
          "2.5",
          "quill",
          "reed",
          "safety",
          "safe",
          "running",
          "run",
          "widget-law");

  public static final List<String> DATES =
      List.of(
          "2019",
          "2020",
          "2021",
          "2020~",
          "2020-02",
          "2020-02~",
          "2020-02-29",
          "2020-03",
          "2020-03-01",
          "2021-06-15T10:30:00Z",
          "2019-11/2020-02",
          "2018/2021",
          "../2020",
          "../2020-02-14",
          "2020/..",
          "2021-06/..",
          "2020-02-28",
          "2021-06-15");

  private final Random random;
  private final List<String> sources = new ArrayList<>();

  /** Every statement in the import format, with its times, in the order of their creation. */
  public final List<ObjectNode> statements = new ArrayList<>();

  public RandomRecord(long seed) {
    random = new Random(seed);
  }

  public <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  public int number(int bound) {
    return random.nextInt(bound);
  }

  public List<String> sources() {
    return sources;
  }

  public List<String> subjects() {
    List<String> all = new ArrayList<>(SPEAKERS);
    all.addAll(TOPICS);
    all.addAll(MODELS);
    return all;
  }

  public void createSubjectsAndSources() {
    for (String slug : SPEAKERS) {
      boolean person = SPEAKERS.indexOf(slug) < 4;
      create(
          person ? "/people" : "/organizations",
          person ? named(slug) : named(slug).put("kind", "other"));
    }
    TOPICS.forEach(slug -> create("/topics", named(slug)));
    MODELS.forEach(slug -> create("/models", named(slug)));
    for (int i = 0; i < 3; i++) {
      ObjectNode source = object().put("title", "Generated source " + i).put("kind", "article");
      sources.add(create("/sources", source).get("id").asText());
    }
  }

  private static ObjectNode named(String slug) {
    return object().put("slug", slug).put("name", "Generated " + slug.replace('-', ' '));
  }

  /** Adds one more statement, some time after the one before. */
  public ObjectNode add() {
    TestClock.set(recordedAt());
    ObjectNode statement = object();
    statement.put(
        "id",
        new UUID(random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63)
            .toString());
    statement
        .put("speaker", any(SPEAKERS))
        .put("text", text() + " Generated " + statements.size() + ".");
    statement
        .put("language", any(LANGUAGES))
        .put("form", any(FORMS))
        .put("medium", any(MEDIA))
        .put("said", any(DATES));
    if (chance(0.3)) {
      statement.putObject("replyContext").put("speaker", any(SPEAKERS));
    }
    ArrayNode about = statement.putArray("about");
    for (String subject : subjects()) {
      if (chance(0.2)) {
        ObjectNode link = about.addObject().put("subject", subject);
        if (chance(0.7)) {
          link.put("stance", any(STANCES)).put("assignedBy", "a generator");
        }
      }
    }
    ArrayNode appearances = statement.putArray("appearances");
    sources.stream()
        .filter(source -> appearances.isEmpty() || chance(0.3))
        .forEach(source -> appearances.addObject().put("source", source));
    if (chance(0.1)) {
      statement.put("status", "draft");
    }
    create("/statements", statement);
    // Nothing is edited here.
    statement.put("recordedAt", recordedAt().toString()).put("updatedAt", recordedAt().toString());
    statements.add(statement);
    return statement;
  }

  private String text() {
    return Stream.generate(() -> any(VOCABULARY))
        .limit(1 + random.nextInt(8))
        .collect(Collectors.joining(" "));
  }

  /** Two statements each share their moment, so that the order by id is put to the test. */
  private Instant recordedAt() {
    return TestClock.START.plus(Duration.ofSeconds(statements.size() / 2));
  }

  private static JsonNode create(String path, ObjectNode body) {
    var created = RestTest.post(path, body);
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    return RestTest.read(created);
  }

  private static ObjectNode object() {
    return (ObjectNode) RestTest.tree("{}");
  }
}
