package dev.onrecord.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editing, deleting or merging drafts does not reveal their sources. */
@QuarkusTest
class HiddenSourcesTest extends DraftSources {

  @Test
  void nothingThatADraftDoesShowsIt() {
    post(
            "/statements",
            statement(
                "status",
                "'draft'",
                "text",
                "'Too.'",
                "appearances",
                "[{source: '%s'}]".formatted(idOf(source))))
        .then()
        .statusCode(201);
    ObjectNode edited = (ObjectNode) read(draft);
    put(draft, edited.put("venue", "Elsewhere")).then().statusCode(200);
    post(draft + "/appearances", Json5.of("{source: {title: 'Quixotic, too', kind: 'post'}}"))
        .then()
        .statusCode(201);
    put(source, ((ObjectNode) read(source)).put("title", "Quixotic edited")).then().statusCode(200);
    ObjectNode unsaid = (ObjectNode) read(source);
    unsaid.remove("draft");
    put(source, unsaid.put("title", "Quixotic again")).then().statusCode(200);
    // Without a status, a statement stays the draft that it is.
    take(
        statement("id", "'%s'".formatted(idOf(draft)))
            .set("appearances", Json5.of("[{source: {title: 'Quixotic three', kind: 'post'}}]")));
    take(
        statement("venue", "'Here'")
            .set("appearances", Json5.of("[{source: {title: 'Quixotic four', kind: 'post'}}]")));
    take(
        statement("status", "'draft'", "text", "'Three.'")
            .set("appearances", Json5.of("[{source: {title: 'Quixotic five', kind: 'post'}}]")));
    Imports.take(
        "?dryRun=true",
        statement("type", "'statement'", "text", "'Aloud.'")
            .set("appearances", Json5.of("[{source: %s}]", INLINE)));
    isForEditorsAlone();
    assertThat(read("/sources?q=quixotic").get("items")).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"true, 404, 200", "false, 200, 200", ", 200, 200"})
  void anEditorSaysOfASourceAloneWhetherItIsADraft(Boolean wanted, int stranger, int editor) {
    ObjectNode form = (ObjectNode) Json5.of("{title: 'Alone', kind: 'post'}");
    if (wanted != null) {
      form.put("draft", wanted);
    }
    Response created = post("/sources", form);
    assertThat(created.statusCode()).isEqualTo(201);
    String self = created.header("Location");
    assertThat(anonymous().get(self).statusCode()).isEqualTo(stranger);
    assertThat(get(self).statusCode()).isEqualTo(editor);
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
    json().header("If-Match", "*").delete(self).then().statusCode(204);
    assertThat(anonymous().get(self).statusCode()).isEqualTo(404);
    assertThat(anonymous().get(self + "/history").statusCode()).isEqualTo(stranger);
    assertThat(get(self + "/history").statusCode()).isEqualTo(200);
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
  }

  @Test
  void aDraftThatWasErasedAndItsSourceAreToStrangersAsIfTheyHadNeverBeen() {
    post(draft + "/redaction", Json5.of("{version: 1, reason: 'A quixotic order'}"))
        .then()
        .statusCode(204);
    for (String erased : List.of(draft, source)) {
      assertThat(get(erased).statusCode()).isEqualTo(451);
      assertThat(read(erased + "/history").get("items")).hasSize(2);
      isAsIfItHadNeverBeen(erased);
    }
    JsonNode entries = read(anonymous().get("/changes?since=" + before)).get("items");
    assertThat(entries.findValuesAsText("action"))
        .containsExactly("hidden", "hidden", "hidden", "hidden");
    saysNothingOfIt(entries.toString());
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
  }

  @Test
  void aDraftThatWasDeletedLeavesItsSourceToEditors() {
    json().header("If-Match", "*").delete(draft).then().statusCode(204);
    isAsIfItHadNeverBeen(draft);
    isForEditorsAlone();
    json().header("If-Match", "*").delete(source).then().statusCode(204);
    assertThat(get(source).statusCode()).isEqualTo(404);
    isAsIfItHadNeverBeen(source);
    strangersWhoFollowTheLogHoldTheRecordThatTheyAreShown();
  }

  @Test
  void aMergeOfItsPublisherShowsNothingOfIt() {
    post("/organizations", Json5.of("{name: 'Meta Example', kind: 'other'}"))
        .then()
        .statusCode(201);
    json()
        .header("If-Match", "*")
        .body(Json5.of("{into: 'meta-example', stanceOf: 'meta-example'}"))
        .post("/organizations/meta/merge")
        .then()
        .statusCode(200);
    assertThat(read(source).at("/publisher/slug").asText()).isEqualTo("meta-example");
    isForEditorsAlone();
  }
}
