package dev.onrecord.explore.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.RestTest;
import org.junit.jupiter.api.Test;

/** Citations end where they should, whatever is cited. */
class CitationTest {

  private static StatementCard card(String text, String said) {
    return StatementCard.of(json(text, said));
  }

  private static JsonNode json(String text, String said) {
    return RestTest.tree(
        """
        {"id": "0190e209-a000-7000-8000-000000000001", "text": "%s", "language": "en", "form": "direct", "said": "%s",
         "medium": "interview", "venue": "A & B", "about": [], "status": "published", "version": 1,
         "recordedAt": "2024-08-01T12:00:00Z", "updatedAt": "2024-08-01T12:00:00Z",
         "speaker": {"slug": "ada-example", "name": "Ada Example", "type": "person", "self": "/people/ada-example"},
         "appearances": [{"primary": false, "source": {
           "id": "0190e209-a000-7000-8000-000000000100", "title": "On | pipes", "kind": "article"}}]}"""
            .formatted(text, said));
  }

  @Test
  void aCitationOfWhatWasWithdrawnSaysSo() {
    ObjectNode withdrawn = (ObjectNode) json("Words.", "2024");
    withdrawn.putObject("withdrawal").put("reason", "fabricated").put("at", "2024-09-01T00:00:00Z");
    Citation citation = Citation.of(StatementCard.of(withdrawn), "https://a.example/x");
    String words = "Withdrawn from the record as fabricated";
    assertThat(citation.apa()).contains("”. " + words + ". OnRecord.");
    assertThat(citation.bibtex()).contains("note = {Exact words, said in 2024. " + words + "}");
    assertThat(RestTest.tree(citation.csl()).at("/note").asText()).isEqualTo(words);
    assertThat(citation.wikipedia()).contains("|title=" + words + ": ");
  }

  @Test
  void aPartialDateStaysPartial() {
    Citation month = Citation.of(card("Words.", "2023-02"), "https://a.example/x");
    assertThat(month.apa())
        .isEqualTo(
            "Ada Example (February 2023). “Words.” [Interview, A & B]. Reported in “On | pipes”. OnRecord. https://a.example/x");
    assertThat(RestTest.tree(month.csl()).at("/issued/date-parts").toString())
        .isEqualTo("[[2023,2]]");
    assertThat(month.bibtex()).contains("date = {2023-02}", "howpublished = {Interview, A \\& B}");
    Citation open = Citation.of(card("Words.", "../2024-07-24"), "https://a.example/x");
    assertThat(RestTest.tree(open.csl()).at("/issued").toString())
        .isEqualTo("{\"literal\":\"by 24 July 2024\"}");
  }

  @Test
  void whatIsCitedDoesNotEndTheMarkup() {
    Citation citation =
        Citation.of(card("a } b | c }} d [[e]] 50% {", "2024"), "https://a.example/x");
    assertThat(citation.wikipedia())
        .contains("quote=a &#125; b {{!}} c &#125;&#125; d &#91;&#91;e&#93;&#93; 50% &#123;}}");
    assertThat(citation.bibtex()).contains("title = {“a \\} b | c \\}\\} d [[e]] 50\\% \\{”}");
  }
}
