package dev.onrecord.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page costs a fixed number of SQL statements, whatever its size; the database counts them. */
@QuarkusTest
class SqlCountTest extends RestTest {

  private static final String ANSWERED = "0190e209-a000-7000-8000-000000000001";

  @Inject TestIndex index;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    record.starterAnd("many", SqlCountTest::fill);
  }

  private static void fill() {
    createTess();
    for (int i = 0; i < 110; i++) {
      ObjectNode statement = statement("text", "'Words number %d.'".formatted(i));
      statement.set(
          "about", Json5.of("[{subject: 'meta'}, {subject: 'openai'}, {subject: 'ai-safety'}]"));
      statement.set("replyContext", Json5.of("{statement: '%s'}", ANSWERED));
      post("/statements", statement).then().statusCode(201);
    }
    for (int i = 0; i < 105; i++) {
      post(
              "/people",
              """
              {"name": "Person %d", "aliases": ["P %d"], "links": [{"label": "a", "url": "https://a.example/"}],
               "affiliations": [{"role": "r", "organization": "meta"}, {"role": "r", "organization": "x"}]}"""
                  .formatted(i, i))
          .then()
          .statusCode(201);
    }
  }

  @Test
  void aPageOfStatementsCostsTheSameWhateverItsSize() {
    List<String> one = queries("/statements?person=tess&about=meta&total=none&limit=1", 1);
    // In another spelling, since it is kept what names mean.
    List<String> hundred = queries("/statements?person=TESS&about=META&total=none&limit=100", 100);
    assertThat(hundred).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void aPageWhoseViewsAreCachedCostsNoQueryForThem() {
    // Nobody has asked for these statements yet.
    record.empty();
    startFromTheStarterRecord();
    List<String> cold = queries("/statements?person=tess&limit=100", 100);
    // The same statements by another query, so that nothing but their views is known.
    List<String> warm = queries("/statements?speaker=tess&limit=100&total=none", 100);
    assertThat(warm).as("after %s", cold).hasSize(cold.size() - 2).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aPageOfPeopleCostsTheSameWhateverItsSize() {
    List<String> one = queries("/people?q=person&limit=1", 1);
    List<String> hundred = queries("/people?q=person&limit=100", 100);
    assertThat(hundred).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void aSearchCostsTheSameWhateverItsSize() {
    List<String> one = queries("/statements?q=words&facets=speaker,year&limit=1", 1);
    List<String> hundred = queries("/statements?q=WORDS&facets=speaker,year&limit=100", 100);
    assertThat(hundred).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void aListThatTheClientHasCostsNothing() {
    String tag = get("/statements?person=tess").header("ETag");
    index.await();
    record.startCounting();
    json().header("If-None-Match", tag).get("/statements?person=tess").then().statusCode(304);
    assertThat(record.queries()).isEmpty();
  }

  /** The queries that the database ran for a page with so many items. */
  private List<String> queries(String path, int items) {
    index.await();
    record.startCounting();
    assertThat(read(path).get("items")).hasSize(items);
    List<String> run = record.queries();
    assertThat(run).isNotEmpty();
    return run;
  }
}
