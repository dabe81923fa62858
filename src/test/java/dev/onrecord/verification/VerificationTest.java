package dev.onrecord.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestPostgres;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class VerificationTest extends RestTest {

  @Inject TestIndex index;

  private String statement;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
    statement =
        post(
                "/statements",
                statement("about", "[{subject: 'openai', stance: 'favor', assignedBy: 't'}]"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    index.await();
  }

  /** The record is filled again, since the tests write past the log. */
  @AfterEach
  void forget() {
    record.execute("update change_log set checksum = checksum");
  }

  private static List<JsonNode> report() {
    return anonymous()
        .auth()
        .preemptive()
        .basic(TestUsers.ADMIN, TestUsers.PASSWORD)
        .post("/verification")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .map(RestTest::tree)
        .toList();
  }

  /** The findings, except that the log of a test does not begin with its first entry. */
  private List<JsonNode> findings() {
    index.await();
    List<JsonNode> lines = report();
    JsonNode last = lines.get(lines.size() - 1);
    assertThat(last.get("done").asBoolean()).as(lines.toString()).isTrue();
    return lines.stream()
        .filter(line -> line.has("finding"))
        .filter(
            line ->
                !line.get("finding").asText().equals("missing_entry")
                    || line.get("seq").asLong() != 1)
        .toList();
  }

  private Stream<String> found() {
    return findings().stream()
        .map(
            line ->
                "%s %s"
                    .formatted(line.get("finding").asText(), line.path("item").asText())
                    .strip());
  }

  @Test
  void aWholeRecordHasNoFaults() {
    post("/statements/" + statement + "/withdrawal", Json5.of("{reason: 'altered', version: 1}"))
        .then()
        .statusCode(201);
    String draft =
        post("/statements", statement("text", "'A draft.'", "status", "'draft'"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    json().body("{\"version\": 1}").delete("/statements/" + draft).then().statusCode(204);
    String erased =
        post("/statements", statement("text", "'To be erased.'"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    post("/statements/" + erased + "/redaction", Json5.of("{reason: 'A court order', version: 1}"))
        .then()
        .statusCode(204);
    post("/people", Json5.of("{name: 'Ada Example'}")).then().statusCode(201);
    post("/people/ada-example/merge", Json5.of("{into: 'tess-example', version: 1}"))
        .then()
        .statusCode(200);
    assertThat(findings()).isEmpty();
    List<JsonNode> lines = report();
    JsonNode checked = lines.get(lines.size() - 1).get("checked");
    assertThat(checked.get("entries").asInt()).isGreaterThan(20);
    assertThat(checked.get("items").asInt()).isGreaterThan(20);
    assertThat(checked.get("documents").asInt()).isGreaterThan(20);
    assertThat(checked.get("tableIndexes").asInt())
        .isGreaterThanOrEqualTo(TestPostgres.isUsed() ? 0 : 30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "update change_log set actor = 'somebody else' where entity_id = '{id}'; damaged_entry",
        "update change_log set checksum = checksum + 1 where entity_id = '{id}'; damaged_entry",
        "update statement set venue = 'Another venue' where id = '{id}'; different_item {path}",
        "update statement set words_hash = 'x' where id = '{id}'; different_item {path}",
        "update statement set said_latest = said_latest - 1 where id = '{id}'; different_item {path}",
        "update statement_about set stance = 'AGAINST' where statement_id = '{id}'; different_item {path}",
        "update statement_about set speaker_id = 1 where statement_id = '{id}'; different_item {path}",
        "delete from appearance where statement_id = '{id}'; different_item {path}",
        "update subject set description = 'Changed' where slug = 'tess-example'; different_item /people/tess-example",
        "delete from subject_name where name_key = 'tess example'; different_item /people/tess-example",
        "update source set title = 'Changed' where id = '0190e209-a000-7000-8000-000000000100';"
            + " different_item /sources/0190e209-a000-7000-8000-000000000100",
        "delete from change_log where entity_id = '{id}'; unlogged_item {path}",
      })
  void aDamagedRowIsFound(String damage, String finding) {
    record.execute(damage.replace("{id}", statement));
    assertThat(found().toList()).contains(finding.replace("{path}", "/statements/" + statement));
  }

  @Test
  void aLostStatementIsFound() {
    for (String table : List.of("appearance", "statement_about")) {
      record.execute("delete from %s where statement_id = '%s'".formatted(table, statement));
    }
    record.execute("delete from statement where id = '%s'".formatted(statement));
    assertThat(found().toList())
        .contains("missing_item /statements/" + statement)
        .contains("outdated_text_index");
    // The log does not say that it is gone.
    index.rebuild();
  }

  @Test
  void aLostEntryIsFound() {
    long seq = record.number("select seq - 1 from clock");
    record.execute("delete from change_log where seq = " + seq);
    assertThat(findings())
        .anySatisfy(
            line -> {
              assertThat(line.get("finding").asText()).isEqualTo("missing_entry");
              assertThat(line.get("seq").asLong()).isEqualTo(seq);
              assertThat(line.get("detail").asText())
                  .isEqualTo("Entry %d of the log is missing.".formatted(seq));
            });
  }

  @Test
  void aDocumentThatIsOutOfDateIsFound() {
    record.execute(
        "update statement set updated_at = updated_at + interval '1' hour where id = '%s'"
            .formatted(statement));
    assertThat(found().toList()).contains("outdated_text_index /statements/" + statement);
  }

  @Test
  void theResultIsAMetric() {
    report();
    String metrics = get("/q/metrics").asString();
    assertThat(metrics)
        .containsPattern("onrecord_verification_findings [0-9]")
        .containsPattern("onrecord_verification_timestamp_seconds [0-9]");
  }

  @Test
  void onlyAdminsVerifyAndBackUp() {
    for (String path : List.of("/verification", "/backup")) {
      anonymous().post(path).then().statusCode(401);
      anonymous()
          .auth()
          .preemptive()
          .basic(TestUsers.EDITOR, TestUsers.PASSWORD)
          .post(path)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void aDatabaseWithoutAFileHasABackupOfItsOwn() {
    JsonNode problem = read(json().post("/backup").then().statusCode(409).extract().response());
    assertThat(problem.get("type").asText()).isEqualTo("/problems/backup-unsupported");
    if (TestPostgres.isUsed()) {
      assertThat(problem.get("detail").asText()).contains("pg_dump").contains("pg_basebackup");
    }
  }
}
