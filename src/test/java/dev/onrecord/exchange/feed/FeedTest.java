package dev.onrecord.exchange.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.thaiopensource.relaxng.jaxp.CompactSyntaxSchemaFactory;
import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Golden;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.File;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of a query. */
@QuarkusTest
@Tag("database-independent")
class FeedTest extends RestTest {

  @Inject TestIndex index;

  @Test
  void theStarterRecordIsAnAtomFeed() {
    Golden.check("statements.atom", get("/statements.atom?person=zuck").asString());
  }

  @Test
  void theStarterRecordIsAJsonFeed() {
    Golden.check(
        "statements.feed.json", read("/statements.feed.json?person=zuck").toPrettyString() + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?person=zuck",
        "?q=open+source",
        "?from=1900&to=1901",
        "?about=nvidia&about=meta"
      })
  void everyFeedIsValid(String query) throws Exception {
    index.await();
    withdraw("04");
    var schema =
        new CompactSyntaxSchemaFactory()
            .newSchema(new File("src/test/resources/exchange/atom.rnc"));
    index.await();
    schema
        .newValidator()
        .validate(new StreamSource(new StringReader(get("/statements.atom" + query).asString())));
    checkJsonFeed(read("/statements.feed.json" + query));
  }

  /** The rules of JSON Feed 1.1, as far as they are about what stands there. */
  private static void checkJsonFeed(JsonNode feed) {
    assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").isTextual()).isTrue();
    for (String url : List.of("home_page_url", "feed_url")) {
      assertThat(URI.create(feed.get(url).asText()).isAbsolute()).isTrue();
    }
    assertThat(feed.get("items").isArray()).isTrue();
    for (JsonNode item : feed.get("items")) {
      assertThat(item.get("id").isTextual()).isTrue();
      assertThat(item.get("content_html").isTextual()).isTrue();
      assertThat(URI.create(item.get("url").asText()).isAbsolute()).isTrue();
      Instant.parse(item.get("date_published").asText());
      Instant.parse(item.get("date_modified").asText());
      assertThat(item.get("authors")).hasSize(1);
      assertThat(item.at("/authors/0/name").isTextual()).isTrue();
      item.get("tags").forEach(tag -> assertThat(tag.isTextual()).isTrue());
    }
  }

  private static void withdraw(String statement) {
    post(
            STATEMENT + statement + "/withdrawal",
            Json5.of("{reason: 'fabricated', note: 'A <test>', version: 1}"))
        .then()
        .statusCode(201);
  }

  private static List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    read("/statements.feed.json" + query)
        .get("items")
        .forEach(item -> ids.add(item.get("id").asText().replaceFirst(".*(?=..$)", "")));
    return ids;
  }

  @Test
  void whatIsCorrectedComesUpAgainAndWhatIsWithdrawnSaysSo() {
    assertThat(ids("?topic=open-source-ai")).containsExactly("05", "04", "03", "01");
    TestClock.set(TestClock.START.plus(Duration.ofMinutes(1)));
    ObjectNode edited = (ObjectNode) read(STATEMENT + "03");
    put(STATEMENT + "03", edited.put("venue", "Another")).then().statusCode(200);
    assertThat(ids("?topic=open-source-ai")).containsExactly("03", "05", "04", "01");
    TestClock.set(TestClock.START.plus(Duration.ofMinutes(2)));
    withdraw("01");
    JsonNode first = read("/statements.feed.json?topic=open-source-ai").at("/items/0");
    assertThat(first.get("id").asText()).endsWith("01");
    assertThat(first.get("title").asText()).startsWith("Withdrawn: Elon Musk, 2024-07-23: It is");
    assertThat(first.get("content_html").asText())
        .startsWith("<p><strong>Withdrawn as fabricated: A &lt;test&gt;</strong></p>");
    assertThat(first.get("date_modified").asText()).isEqualTo("2024-08-01T12:02:00Z");
    assertThat(ids("?topic=open-source-ai&status=published")).containsExactly("03", "05", "04");
    assertThat(ids("?topic=open-source-ai&status=withdrawn")).containsExactly("01");
    index.await();
    assertThat(ids("?q=open+source&topic=open-source-ai")).containsExactly("01", "03", "05", "04");
  }

  @Test
  void nothingThatTheRecordSaysIsMarkup() {
    createTess();
    ObjectNode body = statement();
    body.put("text", "<script>alert(1)</script> & \"so on\"").put("venue", "<b>");
    body.putArray("appearances")
        .addObject()
        .putObject("source")
        .put("title", "<i>\"x\"")
        .put("url", "https://x.example/?a=1&b='2'")
        .put("kind", "post");
    post("/statements", body).then().statusCode(201);
    JsonNode item = read("/statements.feed.json?person=tess").at("/items/0");
    assertThat(item.get("content_html").asText())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so on&quot;")
        .contains(
            "<a href=\"https://x.example/?a=1&amp;b=&apos;2&apos;\">&lt;i&gt;&quot;x&quot;</a>")
        .doesNotContain("<script", "<b>", "<i>");
    assertThat(get("/statements.atom?person=tess").asString()).doesNotContain("<script", "<b>");
  }

  /** 130 statements of three times, 40 of them withdrawn. */
  private void sayMuch() {
    createTess();
    for (int time = 0; time < 3; time++) {
      TestClock.set(TestClock.START.plus(Duration.ofMinutes(1 + time)));
      List<JsonNode> lines = new ArrayList<>();
      for (int i = 50 * time; i < Math.min(130, 50 * (time + 1)); i++) {
        ObjectNode line = statement("text", "'Number %d.'".formatted(i)).put("type", "statement");
        if (i % 13 < 4) {
          line.put("id", "0190e209-b000-7000-8000-%012d".formatted(i)).put("status", "withdrawn");
          line.putObject("withdrawal").put("reason", "other");
        }
        lines.add(line);
      }
      List<JsonNode> report = Imports.take("", lines.toArray());
      assertThat(report.get(report.size() - 1).get("created").asInt()).isEqualTo(lines.size());
    }
    index.await();
  }

  @ParameterizedTest
  @CsvSource({
    "?person=tess, 130",
    "?q=number, 130",
    "?person=tess&status=published, 90",
    "?person=tess&status=withdrawn, 40",
    "?q=number&status=published, 90",
  })
  void theRestOfAFeedIsOnFurtherPages(String query, int size) {
    sayMuch();
    List<String> json = new ArrayList<>();
    List<String> atom = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    String firstPage = "http://localhost:%d/statements.".formatted(RestAssured.port);
    String next = firstPage + "feed.json" + query;
    while (next != null) {
      JsonNode page = read(next);
      assertThat(page.get("feed_url").asText()).isEqualTo(next);
      assertThat(page.get("home_page_url").asText()).doesNotContain("cursor");
      assertThat(page.get("title").asText()).doesNotContain("cursor");
      page.get("items").forEach(item -> json.add(item.get("id").asText()));
      page.get("items")
          .forEach(item -> times.add(Instant.parse(item.get("date_modified").asText())));
      next = page.path("next_url").textValue();
      assertThat(page.get("items")).hasSize(next == null ? size % 50 : 50);
    }
    Set<String> feedIds = new HashSet<>();
    next = firstPage + "atom" + query;
    while (next != null) {
      Response answer = get(next);
      feedIds.add(id(answer));
      atom.addAll(answer.xmlPath().getList("feed.entry.id"));
      String page = answer.asString();
      assertThat(link(page, "self")).isEqualTo(next);
      assertThat(link(page, "first")).isEqualTo(firstPage + "atom" + query);
      next = link(page, "next");
    }
    assertThat(feedIds).hasSize(1);
    assertThat(json).hasSize(size).doesNotHaveDuplicates().isEqualTo(atom);
    assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
  }

  /** The address of a link of an Atom feed, or null. */
  private static String link(String feed, String relation) {
    Matcher link =
        Pattern.compile("<link rel=\"%s\"[^>]* href=\"([^\"]*)\"".formatted(relation))
            .matcher(feed);
    return link.find() ? link.group(1).replace("&amp;", "&") : null;
  }

  @Test
  void aCursorOfAnotherFeedOrAListIsRefused() {
    sayMuch();
    String next = read("/statements.feed.json?person=tess").get("next_url").asText();
    String cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
    String list = read("/statements?person=tess&sort=-updated").get("next").asText();
    String ofList = list.replaceAll(".*cursor=([^&]*).*", "$1");
    for (String query :
        List.of(
            "person=musk&cursor=" + cursor,
            "person=tess&status=published&cursor=" + cursor,
            "person=tess&cursor=" + ofList,
            "person=tess&cursor=x")) {
      for (String feed : List.of("atom", "feed.json")) {
        Response refused = get("/statements.%s?%s".formatted(feed, query));
        assertThat(refused.statusCode()).as(query).isEqualTo(400);
        assertThat(read(refused).get("type").asText()).isEqualTo("/problems/invalid-cursor");
      }
    }
  }

  @Test
  void theIdOfAFeedIsThatOfItsQueryAndItsRecordOnEveryHost() {
    Set<String> ids = new HashSet<>();
    for (String query : List.of("", "?person=musk", "?person=zuck")) {
      Set<String> ofQuery = new HashSet<>();
      for (String host : List.of("record.example", "other.example:8443", "localhost")) {
        ofQuery.add(id(given().header("Host", host).get("/statements.atom" + query)));
        ofQuery.add(
            id(
                given()
                    .header("Host", host)
                    .accept("application/atom+xml")
                    .get("/statements" + query)));
      }
      assertThat(ofQuery).hasSize(1).allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
      ids.addAll(ofQuery);
    }
    assertThat(ids).hasSize(3);
    record.starter();
    assertThat(ids).contains(id(get("/statements.atom")));
  }

  private static String id(Response feed) {
    return feed.xmlPath().getString("feed.id");
  }

  @Test
  void listsOfStatementsLeadToTheirFeeds() {
    assertThat(get("/statements?person=musk&limit=5&total=none").header("Link"))
        .isEqualTo(
            "</statements.atom?person=musk>; rel=\"alternate\"; type=\"application/atom+xml\", "
                + "</statements.feed.json?person=musk>; rel=\"alternate\"; type=\"application/feed+json\", "
                + "</explore/statements?limit=5&person=musk&total=none>; rel=\"alternate\"; type=\"text/html\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "feed.json"})
  void anUnchangedFeedIsA304ForTheSameHost(String suffix) {
    String path = "/statements." + suffix;
    Response first = get(path);
    assertThat(get(path).asString()).as("as it is kept").isEqualTo(first.asString());
    assertThat(get(path).contentType()).isEqualTo(first.contentType());
    assertThat(given().header("If-None-Match", first.header("ETag")).get(path).statusCode())
        .isEqualTo(304);
    Response elsewhere = given().header("Host", "record.example").get(path);
    assertThat(elsewhere.header("ETag")).isNotEqualTo(first.header("ETag"));
    assertThat(elsewhere.asString()).contains("http://record.example/statements/");
    createTess();
    assertThat(given().header("If-None-Match", first.header("ETag")).get(path).statusCode())
        .isEqualTo(200);
  }
}
