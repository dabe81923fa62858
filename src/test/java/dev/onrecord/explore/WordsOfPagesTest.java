package dev.onrecord.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.search.TestIndex;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages claim no more than the record: of dates, of whose words they show, of who read a stance.
 */
@QuarkusTest
@Tag("database-independent")
class WordsOfPagesTest extends HtmlTest {

  @Inject TestIndex index;

  private static String write(String... fieldsAndValues) {
    return idOf(
        read(post("/statements", statement(fieldsAndValues)).then().extract().response())
            .at("/urls/self")
            .asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-21       | in spring 2023        | A season: its months depend on the hemisphere
          2023-02-XX    | in February 2023      | Some time in this span
          2023?         | probably in 2023      | The date is not certain
          201X          | in the 2010s          | Some time in this span
          ../2018~      | by around 2018        | Said by then; how long before is not known
          2020~/2021-03 | around 2020 to March 2021 | The date is approximate
          """)
  void anyDateIsInWordsOnEachPage(String said, String words, String meaning) {
    createTess();
    String id =
        write(
            "said",
            "'" + said + "'",
            "about",
            "[{subject: 'open-source-ai', stance: 'favor', assignedBy: 'a test'}]");
    for (String path : new String[] {"/explore/statements/" + id, "/explore/people/tess-example"}) {
      assertThat(page(path).select(".said dd").text()).as(path).isEqualTo(words + " " + meaning);
    }
    assertThat(page("/embed/statements/" + id).select("figcaption").text()).contains(words);
    assertThat(page("/explore/compare?speaker=tess-example&speaker=musk").text())
        .contains("Stance read by a test");
    assertThat(page("/").text()).contains("Tess Example");
  }

  @Test
  void whatIsRepliedToIsInQuotationMarksOnlyIfTheseWereTheWords() {
    createTess();
    String exact = write("text", "'Examples run.'");
    String paraphrase = write("text", "'That examples run.'", "form", "'indirect'");
    String toExact = reply(exact);
    assertThat(inReply(toExact).select("blockquote")).hasSize(1);
    assertThat(inReply(reply(paraphrase)).select("p.para")).hasSize(1);
    post("/statements/" + exact + "/withdrawal", Json5.of("{version: 1, reason: 'fabricated'}"))
        .then()
        .statusCode(201);
    assertThat(inReply(toExact).text()).contains("Withdrawn as fabricated");
  }

  private static String reply(String to) {
    return write("text", "'No to " + to + ".'", "replyContext", "{statement: '" + to + "'}");
  }

  private static Element inReply(String id) {
    return page("/explore/statements/" + id).select("section[aria-labelledby=h-re]").first();
  }

  @Test
  void eachStanceNamesItsOwnReader() {
    createTess();
    String id =
        write(
            "about",
            "[{subject: 'open-source-ai', stance: 'favor', assignedBy: 'Ada'}, {subject: 'ai-safety', stance: 'against', assignedBy: 'Ben'}]");
    Document page = page("/explore/statements/" + id);
    assertThat(page.select(".tag").eachText())
        .containsExactly("In favor of Open-source AI read by Ada", "Against AI safety read by Ben");
    assertThat(page.select("p.by")).isEmpty();
  }

  @Test
  void aCheckAnnouncesExactWordsOnlyWhereTheRecordHasThem() {
    createTess();
    write("text", "'That all examples always run by themselves.'", "form", "'indirect'");
    String withdrawn = write("text", "'Nobody ever ran one of these examples.'");
    post("/statements/" + withdrawn + "/withdrawal", Json5.of("{version: 1, reason: 'altered'}"))
        .then()
        .statusCode(201);
    index.await();
    Document paraphrase = page("/explore/check?quote=That+all+examples+always+run+by+themselves.");
    assertThat(paraphrase.select(".verdict h2").first().text())
        .isEqualTo("These words are on record as a paraphrase");
    assertThat(paraphrase.select(".match h3").text()).isEqualTo("No word differs");
    assertThat(paraphrase.select(".marked.speech")).isEmpty();
    assertThat(
            page("/explore/check?quote=Nobody+ever+ran+one+of+these+examples.")
                .select(".verdict h2")
                .first()
                .text())
        .isEqualTo("These words were withdrawn");
  }

  @Test
  void whatWasErasedNamesTheDayInWords() {
    createTess();
    String id = write();
    post("/statements/" + id + "/redaction", Json5.of("{version: 1, reason: 'An order'}"))
        .then()
        .statusCode(204);
    assertThat(parse(anonymous().get("/explore/statements/" + id)).select(".prose").text())
        .containsPattern("erased on \\d{1,2} \\p{L}+ \\d{4}: An order");
  }
}
