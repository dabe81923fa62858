package dev.onrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The expected results of searches and their order, on the starter record and an invented one of
 * sixty statements. Statements are numbered by the ends of their ids.
 */
@QuarkusTest
@Tag("database-independent")
class RelevanceTest extends RestTest {

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    // Each expectation names its own record.
  }

  /**
   * One expectation.
   *
   * @param file the record
   * @param q the query
   * @param best the statements that come first, in their order
   * @param found further ones that are found, in any order; `*` for any number of others
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/relevance.csv", delimiter = ';', quoteCharacter = '^')
  void theBestMatchesComeFirst(String file, String q, String best, String found) {
    record.load(file + "-record.ndjson");
    List<String> numbers =
        ids(read("/statements?limit=100&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)))
            .stream()
            .map(id -> String.valueOf(Integer.parseInt(id.substring(id.length() - 5))))
            .toList();
    List<String> first = best == null ? List.of() : List.of(best.split(" "));
    assertThat(numbers.stream().limit(first.size()).toList()).isEqualTo(first);
    if (!"*".equals(found)) {
      List<String> others = found == null ? List.of() : List.of(found.split(" "));
      assertThat(numbers.subList(first.size(), numbers.size()))
          .containsExactlyInAnyOrderElementsOf(others);
    }
  }
}
