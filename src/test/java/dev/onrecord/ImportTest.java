package dev.onrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.exchange.Importer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports hold to the rules that hold for single writes, also between the lines of a batch. */
@QuarkusTest
class ImportTest extends RestTest {

  private static final String TESS =
      "{\"type\": \"person\", \"slug\": \"tess-example\", \"name\": \"Tess Example\"}";

  @Inject Importer importer;

  @ActivateRequestContext
  int load(String... lines) {
    return importer.load(Stream.of(lines));
  }

  @Test
  void aLineFindsWhatTheLinesBeforeItCreated() {
    String source =
        "{\"type\": \"source\", \"id\": \"%s\", \"title\": \"A post\", \"kind\": \"post\", \"url\": \"https://x.example/1\"}"
            .formatted(id(1));
    String inline =
        "[{\"source\": {\"title\": \"Another\", \"kind\": \"post\", \"url\": \"https://X.example/1\"}}]";
    assertThat(
            load(
                TESS,
                source,
                line(2, "text", "\"One.\"", "appearances", inline),
                line(3, "text", "\"Two.\"", "replyContext", "{\"statement\": \"" + id(2) + "\"}"),
                ""))
        .isEqualTo(4);
    assertThat(read("/statements/" + id(2)).at("/appearances/0/source/id").asText())
        .isEqualTo(id(1));
    assertThat(read("/statements?person=tess&replyTo=tess").at("/items/0/id").asText())
        .isEqualTo(id(3));
  }

  @Test
  void theSameWordsOrIdOrSlugOrUrlTwiceInABatchAreRefusedWithTheLine() {
    refused("line 3", "the same words", TESS, line(1), line(2));
    refused("line 3", "is taken", TESS, line(1), line(1, "text", "\"Other.\""));
    refused("line 2", "is taken", TESS, TESS.replace("person", "topic"));
    String source =
        "{\"type\": \"source\", \"title\": \"A\", \"kind\": \"post\", \"url\": \"https://x.example/1\"}";
    refused("line 2", "is that of another source", source, source);
    assertThat(get("/people/tess-example").statusCode()).as("nothing stays").isEqualTo(404);
  }

  @Test
  void whatTheRecordHasAlreadyIsRefusedToo() {
    load(TESS, line(1));
    refused("line 1", "the same words", line(2));
    refused("line 1", "is taken", line(1, "text", "\"Other.\""));
    refused("line 1", "is taken", TESS);
  }

  @Test
  void batchesBeforeARefusedOneStayAndLinesAreCountedOverAll() {
    List<String> lines = new ArrayList<>(List.of(TESS));
    IntStream.range(0, 1_200)
        .mapToObj(number -> line(number, "text", "\"Number %d.\"".formatted(number)))
        .forEach(lines::add);
    lines.add(line(5_000, "speaker", "\"nobody\""));
    refused("line 1202", "is not the slug of a subject", lines.toArray(String[]::new));
    assertThat(read("/statements?person=tess&total=exact").at("/total/value").asInt())
        .isEqualTo(999);
    assertThat(record.number("select seq - (select max(seq) from change_log) from clock")).isZero();
  }

  @Test
  void aSpeakerWhoIsAnsweredIsTheSamePublisherOfASource() {
    load(
        "{\"type\": \"organization\", \"slug\": \"tess-works\", \"name\": \"Tess Works\", \"kind\": \"other\"}",
        TESS,
        line(1, "speaker", "\"tess-works\""));
    var reply =
        statement(
            "text",
            "\"An answer.\"",
            "replyContext",
            "{\"statement\": \"" + id(1) + "\"}",
            "appearances",
            "[{\"source\": {\"title\": \"A\", \"kind\": \"post\", \"publisher\": \"tess-works\"}}]");
    assertThat(post("/statements", reply).statusCode()).isEqualTo(201);
  }

  private void refused(String line, String why, String... lines) {
    assertThatThrownBy(() -> load(lines))
        .isInstanceOf(Importer.RefusedLine.class)
        .hasMessageContaining(line + ":")
        .hasMessageContaining(why);
  }

  private static String line(int number, String... fieldsAndValues) {
    return statement(fieldsAndValues).put("type", "statement").put("id", id(number)).toString();
  }

  private static String id(int number) {
    return "0190e209-a000-7000-8000-%012d".formatted(900_000 + number);
  }
}
