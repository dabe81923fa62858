package dev.onrecord.statement.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.search.TestIndex;
import dev.onrecord.statement.RandomText;
import dev.onrecord.testsupport.NaiveFilter;
import dev.onrecord.testsupport.RandomRecord;
import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random filters over a random record, compared with a naive filter over the same statements. */
@QuarkusTest
@Tag("random")
class RandomFiltersTest extends RestTest {

  private static final int STATEMENTS = 300;
  private static final int QUERIES = RandomRuns.cases(15);
  private static final int WALKS = RandomRuns.cases(10);

  private static final List<String> FACETS =
      Stream.of(Facet.values()).map(EnumNames::snake).toList();

  @Inject TestIndex index;

  /** As the record was last filled: tests that only read share it. */
  private static RandomRecord random;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    record.prepare("random", RandomFiltersTest::fill);
  }

  private static void fill() {
    random = new RandomRecord(RandomRuns.seed(RandomFiltersTest.class));
    random.createSubjectsAndSources();
    for (int i = 0; i < STATEMENTS; i++) {
      random.add();
    }
  }

  @Test
  void everyFilterFindsWhatANaiveOneFindsInTheSameOrder() {
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      Map<String, List<String>> query = query();
      List<String> expected = NaiveFilter.ids(random.statements, query);
      String path = path(query);
      assertThat(walk(path + "&limit=100", () -> {})).as(path).isEqualTo(expected);
      assertThat(read(path + "&total=exact&limit=1").at("/total/value").asInt())
          .as(path)
          .isEqualTo(expected.size());
      found += expected.size();
    }
    assertThat(found).as("the queries are not all empty").isGreaterThan(QUERIES);
  }

  @Test
  void theIndexFindsAndCountsWhatANaiveSearchDoes() {
    index.await();
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      Map<String, List<String>> query = query();
      RandomText text = random.chance(0.4) ? RandomText.everything() : RandomText.of(random);
      List<ObjectNode> matching =
          random.statements.stream().filter(s -> text.matches(s, index)).toList();
      List<String> expected = NaiveFilter.ids(matching, query);
      Map<String, List<String>> asked = new TreeMap<>(query);
      asked.put("q", List.of(text.written()));
      asked.put("facets", List.of(String.join(",", FACETS)));
      String byDate = path(asked) + "&total=exact&limit=" + (10 + random.number(90));
      assertThat(walk(byDate, () -> {})).as(byDate).isEqualTo(expected);
      asked.remove("sort");
      String byRelevance = path(asked) + "&total=exact&limit=" + (10 + random.number(90));
      assertThat(walk(byRelevance, () -> {}))
          .as(byRelevance)
          .containsExactlyInAnyOrderElementsOf(expected);
      JsonNode page = read(byRelevance);
      assertThat(page.at("/total/value").asInt()).as(byRelevance).isEqualTo(expected.size());
      for (String facet : FACETS) {
        assertThat(counts(page.at("/facets/" + facet)))
            .as("%s of %s", facet, byRelevance)
            .isEqualTo(NaiveFilter.counts(matching, query, facet));
      }
      found += expected.size();
    }
    assertThat(found).as("the queries are not all empty").isGreaterThan(QUERIES);
  }

  @Test
  void facetsOfAListWithoutTextAreThoseOfWhatTheDatabaseFinds() {
    index.await();
    for (int i = 0; i < QUERIES / 3; i++) {
      Map<String, List<String>> query = query();
      String facet = random.any(FACETS);
      JsonNode page = read(path(query) + "&facets=" + facet);
      assertThat(counts(page.at("/facets/" + facet)))
          .as("%s of %s", facet, path(query))
          .isEqualTo(NaiveFilter.counts(random.statements, query, facet));
    }
  }

  private static Map<String, Long> counts(JsonNode facet) {
    Map<String, Long> counts = new TreeMap<>();
    facet.forEach(
        value ->
            counts.put(
                value.has("slug") ? value.get("slug").asText() : value.get("value").asText(),
                value.get("count").asLong()));
    return counts;
  }

  @Test
  void aWalkByCursorSeesEveryStatementOnceInOrderWhileOthersAreAdded() {
    for (int i = 0; i < WALKS; i++) {
      Map<String, List<String>> query = query();
      List<String> before = NaiveFilter.ids(random.statements, query);
      List<String> walked = walk(path(query) + "&limit=" + (1 + random.number(15)), random::add);
      List<String> after = NaiveFilter.ids(random.statements, query);
      String path = path(query);
      assertThat(walked).as(path).doesNotHaveDuplicates();
      assertThat(walked.stream().filter(new HashSet<>(before)::contains).toList())
          .as(path)
          .isEqualTo(before);
      assertThat(after.stream().filter(new HashSet<>(walked)::contains).toList())
          .as(path)
          .isEqualTo(walked);
    }
  }

  /** All ids on all pages; something else may happen between two pages. */
  private static List<String> walk(String path, Runnable between) {
    List<String> ids = new ArrayList<>();
    for (String next = path; next != null; ) {
      JsonNode page = read(next);
      ids.addAll(ids(page));
      next = page.path("next").textValue();
      between.run();
    }
    return ids;
  }

  private Map<String, List<String>> query() {
    Map<String, List<String>> query = new TreeMap<>();
    maybe(query, 0.3, "speaker", RandomRecord.SPEAKERS);
    maybe(query, 0.1, "person", RandomRecord.SPEAKERS.subList(0, 4));
    maybe(query, 0.1, "organization", RandomRecord.SPEAKERS.subList(4, 6));
    maybe(query, 0.2, "about", random.subjects());
    if (query.containsKey("about") && random.chance(0.5)) {
      query.put("about", List.of(query.get("about").get(0), random.any(random.subjects())));
    }
    maybe(query, 0.15, "topic", RandomRecord.TOPICS);
    maybe(query, 0.1, "model", RandomRecord.MODELS);
    maybe(query, 0.25, "stance", RandomRecord.STANCES);
    maybe(query, 0.15, "replyTo", RandomRecord.SPEAKERS);
    maybe(query, 0.3, "from", RandomRecord.DATES);
    maybe(query, 0.3, "to", RandomRecord.DATES);
    maybe(query, 0.3, "dates", List.of("possible", "certain"));
    maybe(query, 0.15, "medium", RandomRecord.MEDIA);
    maybe(query, 0.15, "form", RandomRecord.FORMS);
    maybe(query, 0.15, "language", RandomRecord.LANGUAGES);
    maybe(query, 0.15, "source", random.sources());
    maybe(query, 0.2, "status", List.of("published", "draft", "withdrawn", "any"));
    maybe(query, 0.5, "sort", List.of("-said", "said", "-recorded", "-updated"));
    // One parameter at least, so that paths can be extended with more.
    query.putIfAbsent("sort", List.of("-said"));
    return isPossible(query) ? query : query();
  }

  private void maybe(
      Map<String, List<String>> query, double probability, String parameter, List<String> values) {
    if (random.chance(probability)) {
      query.put(parameter, List.of(random.any(values)));
    }
  }

  /** Whether the window does not end before it begins, which is refused. */
  private static boolean isPossible(Map<String, List<String>> query) {
    return !query.containsKey("from")
        || !query.containsKey("to")
        || get(path(query)).statusCode() != 400;
  }

  private static String path(Map<String, List<String>> query) {
    return query.entrySet().stream()
        .flatMap(
            p ->
                p.getValue().stream()
                    .map(
                        value ->
                            p.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&", "/statements?", ""));
  }
}
