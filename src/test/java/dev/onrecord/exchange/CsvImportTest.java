package dev.onrecord.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CSV files follow the rules of other imports; their cells only ever add. */
@QuarkusTest
class CsvImportTest extends RestTest {

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    record.starterAnd("tess with an alias", CsvImportTest::invent);
  }

  private static void invent() {
    post("/people", Json5.of("{name: 'Tess Example', aliases: ['T. E.']}")).then().statusCode(201);
  }

  @Test
  void aFileOfASpreadsheetIsImportedAndAgainChangesNothing() {
    String file =
        "\uFEFFSpeaker,Text,Said,source_url,Source Title\r\n"
            + "tess-example,\"Two lines,\nwith a \"\"quote\"\".\",2024-05,https://a.example/1,A page\r\n"
            + "Tess Example,'=1+1 is two,2024-05-01,https://a.example/2,\r\n"
            + "T. E.,By alias.,2024,,A talk\r\n"
            + "\r\n";
    List<JsonNode> report = Imports.csv("", file);
    assertThat(Imports.last(report).get("created").asInt()).as(report.toString()).isEqualTo(3);
    assertThat(Imports.last(report).get("done").asBoolean()).isTrue();
    JsonNode items = read("/statements?speaker=tess-example&sort=said").get("items");
    assertThat(items.findValuesAsText("text"))
        .contains("Two lines,\nwith a \"quote\".", "=1+1 is two", "By alias.");
    assertThat(items.findValuesAsText("form")).containsOnly("indirect");
    assertThat(items.findValuesAsText("title")).contains("A page", "https://a.example/2", "A talk");
    assertThat(Imports.last(Imports.csv("", file)).get("unchanged").asInt()).isEqualTo(3);
  }

  @Test
  void theExportOfAQueryIsImportedAndTakesNothingAway() {
    String before = get("/export").asString();
    String csv = get("/statements.csv?person=musk").asString();
    JsonNode done = Imports.last(Imports.csv("", csv));
    assertThat(done.get("done").asBoolean()).as(done.toString()).isTrue();
    assertThat(done.get("created").asInt()).isZero();
    assertThat(done.get("updated").asInt()).isZero();
    assertThat(get("/export").asString()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "speaker,text,said | 1 | The header must have the columns speaker, text, said, and source_url or source_title.",
        "speaker,text,said,source_url,mood | 1 | mood is not a known column",
        "speaker,text,said,source_url,TEXT | 1 | The column TEXT is there twice.",
        "speaker,text,said,source_url#nobody,A,2024,https://a.example/ | 2 | speaker",
        "speaker,text,said,source_url#tess,A,2024,https://a.example/ | 2 | must be a slug, a name or an alias",
        "speaker,text,said,source_url#T. E.,A,2024,https://a.example/,more | 2 | The line has 5 cells, but the header has 4.",
        "speaker,text,said,source_url#T. E.,\"A\"b,2024,https://a.example/ | 2 | The line is not well-formed CSV",
        "speaker,text,said,source_url#T. E.,A,May 2024,https://a.example/ | 2 | write months as numbers",
        "speaker,text,said,source_url#T. E.,A,2024, | 2 | appearances",
        "speaker;text;said;source_url#T. E.;A, b;2024;nowhere | 2 | must begin with http:// or https://",
      })
  void aRefusalNamesTheLineAndTheReason(String file, int line, String reason) {
    List<JsonNode> report = Imports.csv("", file.strip().replace("#", "\n") + "\n");
    assertThat(report.get(0).get("line").asInt()).as(report.toString()).isEqualTo(line);
    assertThat(report.get(0).at("/problem").toString()).contains(reason);
    assertThat(Imports.last(report).get("done").asBoolean()).isFalse();
  }

  @Test
  void lineNumbersAreThoseOfTheFile() {
    List<JsonNode> report =
        Imports.csv(
            "?onError=skip",
            "speaker,text,said,source_title\n"
                + "tess-example,\"a\nb\nc\",2024,T\n"
                + "nobody,d,2024,T\n");
    assertThat(report.get(0).get("line").asInt()).isEqualTo(5);
    assertThat(Imports.last(report).get("created").asInt()).isEqualTo(1);
  }
}
