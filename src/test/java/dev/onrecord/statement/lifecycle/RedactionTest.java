package dev.onrecord.statement.lifecycle;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redaction leaves the fact, time and reason of the erasure, and none of the words anywhere. */
@QuarkusTest
class RedactionTest extends RestTest {

  private static final String SECRET = "Quixotic zeppelins";

  @Inject TestIndex index;

  private String path;
  private String source;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
    JsonNode said =
        read(
            post(
                "/statements",
                statement(
                    "text",
                    "'" + SECRET + " were said.'",
                    "replyContext",
                    "{summary: '" + SECRET + " in a post'}",
                    "appearances",
                    """
                    [{"source": "%s", "selector": {"exact": "%s"}},
                     {"source": {"title": "On %s", "kind": "post"}}]"""
                        .formatted(SOURCE, SECRET, SECRET))));
    path = said.at("/urls/self").asText();
    source = said.at("/appearances/1/source/self").asText();
  }

  private Response redact() {
    return post(path + "/redaction", Json5.of("{version: 1, reason: 'An invented order'}"));
  }

  @Test
  void whatWasErasedIsInNoListNoHistoryNoLogAndNoIndex() {
    index.await();
    assertThat(ids(read("/statements?q=zeppelins"))).hasSize(1);
    assertThat(redact().statusCode()).isEqualTo(204);
    index.await();
    assertThat(ids(read("/statements?q=zeppelins"))).isEmpty();
    assertThat(ids(read("/statements?person=tess&status=any"))).isEmpty();
    assertThat(get("/changes?limit=1000").asString()).doesNotContain("zeppelins");
    assertThat(get("/changes.ndjson").asString()).doesNotContain("zeppelins");
    assertThat(record.number("select count(*) from change_log where entity like '%zeppelins%'"))
        .isZero();
    assertThatJson(read(path + "/history"))
        .whenIgnoringPaths("items[*].seq")
        .isEqualTo(
            """
            {"items": [
              {"seq": 2, "at": "2024-08-01T12:00:00Z", "actor": "test-admin", "action": "redacted", "changes": [],
               "reason": "An invented order"},
              {"seq": 1, "at": "2024-08-01T12:00:00Z", "actor": "test-admin", "action": "created", "changes": [],
               "redacted": true}],
             "total": {"value": 2, "exact": true}}""");
    assertThat(get(source + "/history").asString()).doesNotContain("zeppelins");
    assertThat(get("/sources/" + SOURCE).statusCode()).as("it reports others").isEqualTo(200);
  }

  @Test
  void itsAddressSaysWhenAndWhyAndIsNotUsedAgain() {
    redact().then().statusCode(204);
    for (String erased : new String[] {path, source}) {
      Response gone = get(erased);
      assertThat(gone.statusCode()).isEqualTo(451);
      assertThatJson(gone.asString())
          .whenIgnoringPaths("detail", "title")
          .isEqualTo(
              """
              {"type": "/problems/redacted", "title": "", "status": 451, "detail": "", "instance": "%s",
               "at": "2024-08-01T12:00:00Z", "by": "admin", "reason": "An invented order"}"""
                  .formatted(erased));
    }
    assertThat(json().header("If-Match", "*").body(statement().toString()).put(path).statusCode())
        .isEqualTo(451);
    assertThat(post("/statements", statement("id", "'" + idOf(path) + "'")).statusCode())
        .isEqualTo(409);
    assertThat(
            post("/sources", Json5.of("{id: '%s', title: 'T', kind: 'post'}", idOf(source)))
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void anAddressInCapitalsIsTheSameAddress() {
    redact().then().statusCode(204);
    for (String erased : new String[] {path, source}) {
      String capitals = erased.replace(idOf(erased), idOf(erased).toUpperCase(Locale.ROOT));
      for (String address : new String[] {capitals, capitals + "/history"}) {
        assertThat(get(address).statusCode())
            .as(address)
            .isEqualTo(get(address.toLowerCase(Locale.ROOT)).statusCode());
      }
      assertThat(get(capitals).statusCode()).as(capitals).isEqualTo(451);
      assertThat(json().header("If-Match", "*").delete(capitals).statusCode())
          .as(capitals)
          .isEqualTo(451);
    }
    assertThat(
            post(
                    "/statements/" + idOf(path).toUpperCase(Locale.ROOT) + "/merge",
                    Json5.of("{version: 1, into: '%s'}", idOf(STATEMENT + "01")))
                .statusCode())
        .isEqualTo(451);
  }

  @Test
  void whoAnsweredItStillAnswersItsSpeakerAndNothingIsSupersededByIt() {
    String reply =
        read(post(
                "/statements",
                statement(
                    "text",
                    "'No.'",
                    "speaker",
                    "'meta'",
                    "replyContext",
                    "{statement: '%s'}".formatted(idOf(path)))))
            .at("/urls/self")
            .asText();
    String superseded = read(post("/statements", statement())).at("/urls/self").asText();
    post(
            superseded + "/withdrawal",
            Json5.of("{version: 1, reason: 'altered', supersededBy: '%s'}", idOf(path)))
        .then()
        .statusCode(201);
    assertThat(get(reply).asString()).contains(SECRET);
    redact().then().statusCode(204);
    assertThatJson(read(reply).get("replyContext"))
        .isEqualTo(
            "{speaker: {slug: 'tess-example', name: 'Tess Example', type: 'person',"
                + " self: '/people/tess-example'}}");
    assertThat(read(reply).get("version").asInt()).isEqualTo(2);
    assertThat(ids(read("/statements?replyTo=tess"))).containsExactly(idOf(reply));
    assertThatJson(read(superseded).get("withdrawal"))
        .isEqualTo("{reason: 'altered', at: '2024-08-01T12:00:00Z'}");
  }

  @Test
  void whatWasMergedIntoItSaysTheSameAndGoesWithIt() {
    String inline = "[{source: {title: 'Also on %s', kind: 'post'}}]".formatted(SECRET);
    JsonNode same =
        read(
            post(
                "/statements",
                statement(
                    "text",
                    "'" + SECRET + " were said, too.'",
                    "said",
                    "'2021'",
                    "replyContext",
                    "{statement: '" + idOf(path) + "'}",
                    "appearances",
                    inline)));
    String duplicate = same.at("/urls/self").asText();
    post(duplicate + "/merge", Json5.of("{version: 1, into: '%s'}", idOf(path)))
        .then()
        .statusCode(200);
    post(path + "/redaction", Json5.of("{version: 2, reason: 'An invented order'}"))
        .then()
        .statusCode(204);
    for (String erased :
        List.of(path, duplicate, source, same.at("/appearances/0/source/self").asText())) {
      assertThat(get(erased).statusCode()).as(erased).isEqualTo(451);
    }
    assertThat(record.number("select count(*) from change_log where entity like '%eppelins%'"))
        .isZero();
  }

  @Test
  void aSourceThatOnlyAnEarlierVersionNamedGoesWithIt() {
    ObjectNode edited = (ObjectNode) read(path);
    ((ArrayNode) edited.get("appearances")).remove(1);
    put(path, edited).then().statusCode(200);
    post(path + "/redaction", Json5.of("{version: 2, reason: 'An invented order'}"))
        .then()
        .statusCode(204);
    assertThat(get(source).statusCode()).isEqualTo(451);
    assertThat(get("/changes.ndjson").asString()).doesNotContain("zeppelins");
  }

  @Test
  void onlyAdminsErase() {
    assertThat(
            anonymous()
                .header("Authorization", TestUsers.authorization(TestUsers.EDITOR))
                .body(Json5.of("{version: 1, reason: 'r'}"))
                .post(path + "/redaction")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aRedactionSaysWhyAndWhichVersionItMeans() {
    assertThat(post(path + "/redaction", Json5.of("{version: 1}")).statusCode()).isEqualTo(400);
    assertThat(post(path + "/redaction", Json5.of("{reason: 'r'}")).statusCode()).isEqualTo(428);
    assertThat(post(path + "/redaction", Json5.of("{reason: 'r', version: 2}")).statusCode())
        .isEqualTo(412);
    assertThat(get(path).statusCode()).isEqualTo(200);
  }
}
