package dev.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page costs a fixed handful of SQL statements, whatever its size. The database counts them. */
@QuarkusTest
class SqlCountTest extends RestTest {

  private static final String RUN =
      "select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
          + " where lower(sql_statement) like 'select%' and lower(sql_statement) not like '%query_statistics%'";

  @Inject TestIndex index;

  @BeforeEach
  void fill() {
    createTess();
    for (int i = 0; i < 110; i++) {
      ObjectNode statement = statement("text", "\"Words number %d.\"".formatted(i));
      statement.set(
          "about",
          tree(
              "[{\"subject\": \"meta\"}, {\"subject\": \"openai\"}, {\"subject\": \"ai-safety\"}]"));
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
    long one = statements("/statements?person=tess&about=meta&total=none&limit=1", 1);
    // In another spelling, since it is kept what names mean.
    long hundred = statements("/statements?person=TESS&about=META&total=none&limit=100", 100);
    assertThat(hundred).isEqualTo(one).isLessThanOrEqualTo(7);
  }

  @Test
  void aPageWhoseViewsAreCachedCostsNoQueryForThem() {
    long cold = statements("/statements?person=tess&limit=100", 100);
    // The same statements by another query, so that nothing but their views is known.
    long warm = statements("/statements?speaker=tess&limit=100&total=none", 100);
    assertThat(warm).isEqualTo(cold - 5).isLessThanOrEqualTo(2);
  }

  @Test
  void aPageOfPeopleCostsTheSameWhateverItsSize() {
    long one = statements("/people?q=person&limit=1", 1);
    long hundred = statements("/people?q=person&limit=100", 100);
    assertThat(hundred).isEqualTo(one).isLessThanOrEqualTo(8);
  }

  @Test
  void aListThatTheClientHasCostsNothing() {
    String tag = get("/statements?person=tess").header("ETag");
    record.execute("set query_statistics true");
    long before = record.number(RUN);
    json().header("If-None-Match", tag).get("/statements?person=tess").then().statusCode(304);
    assertThat(record.number(RUN) - before).isZero();
    record.execute("set query_statistics false");
  }

  /** How many queries the database ran for a page with so many items. */
  private long statements(String path, int items) {
    index.await();
    record.execute("set query_statistics true");
    long before = record.number(RUN);
    assertThat(read(path).get("items")).hasSize(items);
    long run = record.number(RUN) - before;
    record.execute("set query_statistics false");
    assertThat(run).isPositive();
    return run;
  }
}
