package dev.onrecord.change;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log contains every write, in the import format, without gaps. */
@QuarkusTest
class ChangeLogTest extends RestTest {

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  @Transactional
  List<Change> changes() {
    return Change.listAll(Sort.by("seq"));
  }

  @Test
  void theStarterRecordIsLoggedAsItWasImported() {
    List<String> lines =
        new BufferedReader(
                new InputStreamReader(
                    ChangeLogTest.class.getResourceAsStream("/starter-record.ndjson"),
                    StandardCharsets.UTF_8))
            .lines()
            .toList();
    List<Change> changes = changes();
    assertThat(changes).as("and one for the invented person").hasSize(lines.size() + 1);
    for (int i = 0; i < lines.size(); i++) {
      ObjectNode logged = (ObjectNode) tree(changes.get(i).entity);
      logged.remove(List.of("recordedAt", "status"));
      ObjectNode line = (ObjectNode) tree(lines.get(i));
      // What the import may leave out, the log says: an empty list is a list.
      logged
          .properties()
          .removeIf(field -> field.getValue().isArray() && field.getValue().isEmpty());
      if (logged.path("weights").asText().equals("unknown")) {
        logged.remove("weights");
      }
      assertThatJson(logged).isEqualTo(line);
      assertThat(changes.get(i).action).isEqualTo(Action.CREATED);
    }
  }

  @Test
  void oneWriteWithAnInlineSourceIsTwoEntriesAndADeletionLeavesATombstone() {
    ObjectNode draft = statement("status", "'draft'");
    draft.set("appearances", Json5.of("[{source: {title: 'New', kind: 'post'}}]"));
    String id = read(post("/statements", draft)).get("id").asText();
    json().header("If-Match", "*").delete("/statements/" + id).then().statusCode(204);
    List<Change> last = changes();
    last = last.subList(last.size() - 3, last.size());
    assertThat(last)
        .extracting(change -> change.type)
        .containsExactly(EntityType.SOURCE, EntityType.STATEMENT, EntityType.STATEMENT);
    assertThat(last)
        .extracting(change -> change.action)
        .containsExactly(Action.CREATED, Action.CREATED, Action.DELETED);
    assertThat(last.get(1).entityId).isEqualTo(id);
    assertThat(tree(last.get(1).entity).at("/appearances/0/source").asText())
        .isEqualTo(last.get(0).entityId);
    assertThat(last.get(2).entity).isNull();
  }

  @Test
  void aRefusedOrEmptyWriteLeavesNoEntry() {
    long before = record.number("select seq from clock");
    put("/topics/ai-safety", read("/topics/ai-safety")).then().statusCode(200);
    post("/statements", statement("said", "'2999'")).then().statusCode(400);
    assertThat(record.number("select seq from clock")).isEqualTo(before);
  }

  @Test
  void concurrentWritersLeaveNoGap() throws Exception {
    long before = record.number("select seq from clock");
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> writes =
          IntStream.range(0, 80)
              .<Callable<Integer>>mapToObj(
                  i -> () -> post("/topics", Json5.of("{name: 'Topic %d'}", i % 60)).statusCode())
              .toList();
      for (Future<Integer> answer : clients.invokeAll(writes)) {
        assertThat(answer.get()).isIn(201, 409);
      }
    } finally {
      clients.shutdownNow();
    }
    List<Long> seqs =
        changes().stream().map(change -> change.seq).filter(seq -> seq > before).toList();
    assertThat(seqs).isEqualTo(LongStream.rangeClosed(before + 1, before + 60).boxed().toList());
    assertThat(record.number("select seq from clock")).isEqualTo(before + 60);
  }
}
