package dev.onrecord.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.LogRecords;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export runs its query once, whatever its number of pages. */
@QuarkusTest
class ExportCostTest extends RestTest {

  private static final int STATEMENTS = 1_203;

  /** Every letter: the most expensive query for the index. */
  private static final String ALL_LETTERS =
      IntStream.rangeClosed('a', 'z')
          .mapToObj(letter -> (char) letter + "*")
          .collect(Collectors.joining("%7C"));

  @Inject TestIndex index;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    record.starterAnd("1,203 widgets", ExportCostTest::fill);
  }

  private static void fill() {
    createTess();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < STATEMENTS; i++) {
      lines
          .append(
              statement("text", "'Widget number %d.'".formatted(i), "about", "[{subject: 'meta'}]")
                  .put("type", "statement"))
          .append('\n');
    }
    Imports.take("", lines.toString());
  }

  private static long lines(String path) {
    return get(path).then().statusCode(200).extract().asString().lines().count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q=widget", "q=widget&sort=said", "q=widget&sort=-updated", "q=widget&about=meta"})
  @Tag("database-independent")
  void theIndexIsAskedOnce(String query) {
    assertThat(indexQueries("/statements.ndjson?" + query, STATEMENTS)).hasSize(1);
  }

  @Test
  @Tag("database-independent")
  void theIndexIsAskedOnceByTheDearestQuery() {
    String path = "/statements.ndjson?person=tess&q=";
    assertThat(indexQueries(path + ALL_LETTERS, STATEMENTS)).hasSize(1);
  }

  private List<String> indexQueries(String path, int found) {
    index.await();
    // After a write, the first query also asks which languages the record has.
    get("/statements?q=widget&limit=1");
    try (LogRecords logged = new LogRecords("org.hibernate.search.query.lucene", Level.FINER)) {
      assertThat(lines(path)).isEqualTo(found);
      return logged.messages();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person=tess",
        "person=tess&sort=-updated",
        "about=meta&person=tess",
        // No index has this order: what runs it again for each page sorts it again.
        "about=meta&sort=-recorded&from=2024-05&to=2024-05&dates=certain",
        "source=" + SOURCE + "&from=2024-05&to=2024-05&dates=certain"
      })
  void theDatabaseIsAskedForTheIdsOnce(String query) {
    String path = "/statements.ndjson?" + query;
    // The views are kept from the first time.
    assertThat(lines(path)).isEqualTo(STATEMENTS);
    record.startCounting();
    assertThat(lines(path)).isEqualTo(STATEMENTS);
    assertThat(record.queries())
        .filteredOn(asked -> asked.contains("order by"))
        .singleElement()
        .asString()
        .doesNotContain("limit");
  }
}
