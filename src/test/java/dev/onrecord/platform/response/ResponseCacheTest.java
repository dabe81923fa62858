package dev.onrecord.platform.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cached responses are reused, never stale, and never those of another request. */
@QuarkusTest
class ResponseCacheTest extends RestTest {

  @Inject TestIndex index;

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/statements?person=musk&total=exact",
        STATEMENT + "01",
        "/people",
        "/people/elon-musk",
        "/sources",
        "/sources/" + SOURCE,
        "/names?q=mus",
        "/positions?person=musk",
        "/common-ground?person=musk&person=zuck",
        "/statements?q=open&facets=speaker",
      })
  void theSameRequestAgainCostsNoQuery(String path) {
    index.await();
    Response first = get(path);
    record.startCounting();
    Response second = get(path);
    Response head = json().head(path);
    assertThat(record.queries()).isEmpty();
    assertThat(second.asString()).isEqualTo(first.asString());
    for (String header :
        new String[] {
          "Content-Type", "Content-Encoding", "ETag", "Link", "Vary", "Cache-Control"
        }) {
      assertThat(second.header(header)).as(header).isEqualTo(first.header(header));
      assertThat(head.header(header)).as(header).isEqualTo(first.header(header));
    }
  }

  @Test
  void aWriteShowsAtOnceInListsAndItemsAndTheirTags() {
    for (int i = 0; i < 10; i++) {
      String list = "/statements?person=tess&total=exact";
      String listTag = get(list).header("ETag");
      String path =
          read(post("/statements", statement("text", "'Number %d.'".formatted(i))))
              .at("/urls/self")
              .asText();
      assertThat(json().head(list).header("ETag")).isNotEqualTo(listTag);
      assertThat(json().header("If-None-Match", listTag).get(list).statusCode()).isEqualTo(200);
      assertThat(read(list).at("/total/value").asInt()).isEqualTo(i + 1);

      JsonNode item = read(path);
      String tag = get(path).header("ETag");
      assertThat(put(path, ((ObjectNode) item).put("venue", "Venue " + i)).statusCode())
          .isEqualTo(200);
      assertThat(json().header("If-None-Match", tag).get(path).statusCode()).isEqualTo(200);
      assertThat(read(path).get("venue").asText()).isEqualTo("Venue " + i);
      assertThat(read(list).at("/items").findValuesAsText("venue")).contains("Venue " + i);
    }
  }

  @Test
  void aRenamedSubjectIsNewWhereverItIsEmbedded() {
    read(STATEMENT + "06");
    read("/statements?model=gpt-4");
    put("/models/gpt-4", ((ObjectNode) read("/models/gpt-4")).put("name", "Renamed"));
    assertThat(get(STATEMENT + "06").asString()).contains("\"Renamed\"");
    assertThat(get("/statements?model=gpt-4").asString()).contains("\"Renamed\"");
    assertThat(get("/statements?model=renamed").statusCode()).isEqualTo(200);
  }

  @Test
  void aNameThatGetsASecondMeaningIsAnErrorAtOnce() {
    assertThat(get("/statements?person=musk").statusCode()).isEqualTo(200);
    post("/people", Json5.of("{name: 'Kimbal Musk', aliases: ['Musk']}")).then().statusCode(201);
    assertThat(get("/statements?person=musk").statusCode()).isEqualTo(400);
    json().header("If-Match", "*").delete("/people/kimbal-musk").then().statusCode(204);
    assertThat(get("/statements?person=musk").statusCode()).isEqualTo(200);
  }

  @Test
  void aDeletedItemIsGone() {
    String path =
        read(post("/statements", statement("status", "'draft'"))).at("/urls/self").asText();
    read(path);
    json().header("If-Match", "*").delete(path).then().statusCode(204);
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(json().head(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/statements?person=nobody",
        "/statements?limit=0",
        "/people?page=1",
        "/people/no"
      })
  void errorsAreNotKept(String path) {
    for (int i = 0; i < 2; i++) {
      Response refused = json().header("If-None-Match", "*").get(path);
      assertThat(refused.statusCode()).isIn(400, 404);
      assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
      assertThat(refused.contentType()).startsWith("application/problem+json");
    }
  }

  @Test
  void whatIsNotAcceptableStaysSoAfterItWasAccepted() {
    assertThat(get("/statements").statusCode()).isEqualTo(200);
    assertThat(json().accept("text/plain").get("/statements").statusCode()).isEqualTo(406);
    assertThat(json().accept("application/json").get("/statements").statusCode()).isEqualTo(200);
  }

  @Test
  void aReadThatDemandsAVersionIsCheckedAlsoWhereItIsKept() {
    String path = STATEMENT + "01";
    String tag = get(path).header("ETag");
    assertThat(get(path).statusCode()).isEqualTo(200);
    assertThat(json().header("If-Match", tag).get(path).statusCode()).isEqualTo(200);
    assertThat(json().header("If-Match", "\"99-1\"").get(path).statusCode()).isEqualTo(412);
  }

  @Test
  void whateverThereIsIsHeldByAClientThatSaysSo() {
    for (String path : new String[] {"/statements?limit=2", STATEMENT + "01"}) {
      assertThat(json().header("If-None-Match", "*").get(path).statusCode()).isEqualTo(304);
      get(path);
      assertThat(json().header("If-None-Match", "*").get(path).statusCode()).isEqualTo(304);
    }
  }

  @Test
  void aLargeBodyIsCompressedForThoseWhoTakeIt() throws IOException {
    for (int i = 0; i < 2; i++) {
      Response plain = encoded("identity", "/statements");
      Response zipped = encoded("gzip, deflate", "/statements");
      assertThat(plain.header("Content-Encoding")).isNull();
      assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
      byte[] unzipped =
          new GZIPInputStream(new ByteArrayInputStream(zipped.asByteArray())).readAllBytes();
      assertThat(unzipped).isEqualTo(plain.asByteArray());
      assertThat(zipped.asByteArray().length).isLessThan(plain.asByteArray().length / 2);
      assertThat(zipped.header("ETag"))
          .isEqualTo(plain.header("ETag").replaceFirst("\"$", "-gzip\""));
      assertThat(zipped.header("Vary")).isEqualTo(plain.header("Vary"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "GZIP ; q=0.000", "deflate, br", "identity", "*", "x-gzip"})
  void othersGetItAsItIs(String encoding) {
    encoded("gzip", "/statements");
    assertThat(encoded(encoding, "/statements").header("Content-Encoding")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br, GZip;q=0.5", "identity, gzip; q=1.0"})
  void gzipMayBeOneOfSeveral(String encoding) {
    assertThat(encoded(encoding, "/statements").header("Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void aSmallBodyStaysAsItIs() {
    Response small = encoded("gzip", "/topics/ai-safety");
    assertThat(small.header("Content-Encoding")).isNull();
    assertThat(small.header("ETag")).doesNotContain("gzip");
    assertThat(small.header("Vary")).isEqualTo("Accept, Accept-Encoding, Authorization, Origin");
  }

  @Test
  void aTagOfTheCompressedBodyIsA304AndServesAsIfMatch() {
    ObjectNode large = statement("text", "'%s'".formatted("Words. ".repeat(500).strip()));
    String path = read(post("/statements", large)).at("/urls/self").asText();
    String zipped = encoded("gzip", path).header("ETag");
    String plain = encoded("identity", path).header("ETag");
    assertThat(zipped).endsWith("-gzip\"");
    for (int i = 0; i < 2; i++) {
      assertThat(conditional("gzip", zipped, path).statusCode()).isEqualTo(304);
      assertThat(conditional("gzip", zipped, path).header("ETag")).isEqualTo(zipped);
      assertThat(conditional("gzip", plain, path).header("ETag")).isEqualTo(plain);
      assertThat(conditional("gzip", "W/" + zipped, path).statusCode()).isEqualTo(304);
      // Who does not take gzip is not told to use a body that is compressed.
      assertThat(conditional("identity", zipped, path).statusCode()).isEqualTo(200);
      assertThat(conditional("identity", plain, path).statusCode()).isEqualTo(304);
    }
    ObjectNode edit = ((ObjectNode) read(path)).put("venue", "A venue");
    assertThat(json().header("If-Match", zipped).body(edit.toString()).put(path).statusCode())
        .isEqualTo(200);
    assertThat(json().header("If-Match", zipped).body(edit.toString()).put(path).statusCode())
        .isEqualTo(412);
  }

  private static RequestSpecification raw(String encoding) {
    return json()
        .config(
            RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
        .header("Accept-Encoding", encoding);
  }

  private static Response encoded(String encoding, String path) {
    return raw(encoding).get(path);
  }

  private static Response conditional(String encoding, String tag, String path) {
    return raw(encoding).header("If-None-Match", tag).get(path);
  }
}
