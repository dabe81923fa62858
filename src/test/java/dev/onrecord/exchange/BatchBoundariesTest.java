package dev.onrecord.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The result of an import does not depend on where its batches end. */
@Tag("random")
@QuarkusTest
class BatchBoundariesTest extends RestTest {

  private static final int FILES = RandomRuns.cases(10);
  private static final int LINES = 12;
  private static final String ID = "0190e209-a000-7000-8000-00000090000";
  private static final List<String> TEXTS = List.of("One.", "Two.");
  private static final List<String> DATES = List.of("2022", "2023", "2022/2023");

  private final Random random = new Random(RandomRuns.seed(BatchBoundariesTest.class));

  @Test
  void oneBatchWritesWhatItsLinesWriteOneByOne() {
    for (int file = 0; file < FILES; file++) {
      List<String> lines = Stream.generate(this::line).limit(LINES).toList();
      List<String> inOneBatch = imported(List.of(String.join("\n", lines)));
      assertThat(inOneBatch).as(String.join("\n", lines)).isEqualTo(imported(lines));
    }
  }

  /** The totals and the statements after imports. */
  private List<String> imported(List<String> bodies) {
    record.starter();
    createTess();
    Map<String, Integer> totals = new TreeMap<>();
    for (String body : bodies) {
      List<JsonNode> report = Imports.take("?onError=skip", body);
      for (String total : List.of("created", "updated", "unchanged", "refused")) {
        totals.merge(total, report.get(report.size() - 1).get(total).asInt(), Integer::sum);
      }
    }
    List<String> result = new ArrayList<>();
    read("/statements?person=tess&status=any&limit=100")
        .get("items")
        .forEach(statement -> result.add(shown(statement)));
    result.sort(null);
    result.add(totals.toString());
    return result;
  }

  private static String shown(JsonNode statement) {
    String id = statement.get("id").asText();
    return "%s %s %s %s"
        .formatted(
            id.startsWith(ID) ? id : "generated",
            statement.get("text").asText(),
            statement.get("said").asText(),
            statement.get("status").asText());
  }

  /** A statement with one of few ids, or none, and one of few contents. */
  private String line() {
    ObjectNode line = statement().put("type", "statement");
    line.put("text", any(TEXTS)).put("said", any(DATES));
    boolean hasId = random.nextInt(3) > 0;
    if (hasId) {
      line.put("id", ID + random.nextInt(3));
    }
    switch (random.nextInt(hasId ? 4 : 3)) {
      case 0 -> line.put("status", "published");
      case 1 -> line.put("status", "draft");
      case 3 -> line.put("status", "withdrawn").putObject("withdrawal").put("reason", "other");
      default -> line.remove("status");
    }
    return line.toString();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
