package dev.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.onrecord.testsupport.Json5;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What each tool answers about the starter record. */
@QuarkusTest
class ToolsTest extends McpTest {

  private static final String STATEMENT_ID = "0190e209-a000-7000-8000-000000000001";

  /** A call of each tool. */
  private static final Map<String, String> CALLS =
      new TreeMap<>(
          Map.of(
              "search_statements",
              "{speaker: 'musk', about: ['open-source-ai'], from: '2023', limit: 5}",
              "get_statement",
              "{id: '%s'}".formatted(STATEMENT_ID),
              "check_quote",
              "{quote: 'Exactly what I intended at all.', speaker: 'musk'}",
              "read_article",
              "{text: '“We are open,” Elon Musk told reporters on Tuesday.', published: '2024-03-07'}",
              "get_positions",
              "{speaker: 'musk', subject: 'openai'}",
              "common_ground",
              "{speakers: ['musk', 'zuckerberg']}",
              "find_names",
              "{name: 'zuk'}"));

  private static List<JsonNode> tools() {
    List<JsonNode> tools = new ArrayList<>();
    result("tools/list", "{}").get("tools").forEach(tools::add);
    return tools;
  }

  @Test
  void thereIsAToolForEachQuestion() {
    assertThat(tools())
        .extracting(tool -> tool.get("name").asText())
        .containsExactlyInAnyOrderElementsOf(CALLS.keySet());
  }

  @Test
  void everyToolOnlyReadsAndSaysWhenToUseIt() {
    assertThat(tools())
        .allSatisfy(
            tool -> {
              assertThat(tool.get("title").asText()).isNotBlank();
              assertThat(tool.get("description").asText()).hasSizeBetween(80, 500);
              assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
              assertThat(tool.at("/annotations/destructiveHint").asBoolean()).isFalse();
              assertThat(tool.at("/annotations/openWorldHint").asBoolean()).isFalse();
            });
  }

  @Test
  void everyArgumentIsDescribedAndBounded() {
    assertThat(tools())
        .allSatisfy(
            tool -> {
              assertThat(tool.at("/inputSchema/additionalProperties").asBoolean(true)).isFalse();
              assertThat(tool.at("/inputSchema/properties"))
                  .allSatisfy(
                      argument -> {
                        assertThat(argument.get("description").asText()).isNotBlank();
                        assertThat(
                                argument.has("maxLength")
                                    || argument.has("maximum")
                                    || argument.has("maxItems")
                                    || argument.has("enum"))
                            .as(argument.toString())
                            .isTrue();
                      });
            });
  }

  @Test
  void everyResultFollowsTheSchemaThatTheToolPublishes() {
    JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    for (JsonNode tool : tools()) {
      String name = tool.get("name").asText();
      JsonSchema schema = schemas.getSchema(tool.get("outputSchema"));
      assertThat(schema.validate(call(name, CALLS.get(name)))).as(name).isEmpty();
      assertThat(schemas.getSchema(tool.get("inputSchema")).validate(Json5.of(CALLS.get(name))))
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void aSearchShowsWhoSaidWhatAndWhen() {
    JsonNode found = call("search_statements", CALLS.get("search_statements"));
    assertThat(found.at("/items/0/speaker/name").asText()).isEqualTo("Elon Musk");
    assertThat(found.at("/items/0/said").asText()).isEqualTo("2024-07-23");
    assertThat(found.at("/items/0/url").asText())
        .startsWith("http://")
        .endsWith("/explore/statements/" + found.at("/items/0/id").asText());
    assertThat(found.at("/resolved/0/slug").asText()).isEqualTo("elon-musk");
  }

  @Test
  void pagesFollowOneAnother() {
    List<String> whole = new ArrayList<>();
    call("search_statements", "{limit: 20}")
        .get("items")
        .forEach(i -> whole.add(i.get("id").asText()));
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          call(
              "search_statements",
              cursor.isEmpty() ? "{limit: 1}" : "{limit: 1, cursor: '%s'}".formatted(cursor));
      paged.add(page.at("/items/0/id").asText());
      cursor = page.path("next").asText("");
    } while (!cursor.isEmpty() && paged.size() < 30);
    assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(2);
  }

  @Test
  void aStatementHasItsSources() {
    JsonNode statement = call("get_statement", CALLS.get("get_statement"));
    assertThat(statement.at("/statement/text").asText())
        .isEqualTo("It is impressive, and Zuck does deserve credit for open-sourcing.");
    assertThat(statement.at("/sources/0/title").asText())
        .isEqualTo("Musk and Zuckerberg agree on the importance of open-source AI");
    assertThat(statement.at("/sourceCount").asInt()).isEqualTo(1);
  }

  @Test
  void aStatementIsAlsoAResource() {
    JsonNode contents =
        result("resources/read", "{uri: 'onrecord://statements/%s'}".formatted(STATEMENT_ID))
            .at("/contents/0");
    assertThat(contents.get("mimeType").asText()).isEqualTo("application/json");
    assertThat(tree(contents.get("text").asText()))
        .isEqualTo(call("get_statement", CALLS.get("get_statement")));
    assertThat(
            result("resources/templates/list", "{}")
                .at("/resourceTemplates/0/uriTemplate")
                .asText())
        .isEqualTo("onrecord://statements/{id}");
  }

  @Test
  void anAlteredQuotationShowsWhatDiffers() {
    JsonNode checked = call("check_quote", CALLS.get("check_quote"));
    assertThat(checked.get("verdict").asText()).isEqualTo("altered");
    assertThat(checked.at("/matches/0/differences/0/quoted").asText()).isEqualTo("Exactly");
    assertThat(checked.at("/matches/0/differences/0/onRecord").asText()).isEqualTo("Not");
  }

  @Test
  void anArticleShowsItsSpeakers() {
    JsonNode article = call("read_article", CALLS.get("read_article"));
    assertThat(article.at("/statements/0/speaker").asText()).isEqualTo("elon-musk");
    assertThat(article.at("/statements/0/said").asText()).isEqualTo("2024-03-05");
  }

  @Test
  void positionsAndCommonGroundShowTheirEvidence() {
    JsonNode positions = call("get_positions", CALLS.get("get_positions"));
    assertThat(positions.at("/items/0/current/stance").asText()).isEqualTo("against");
    assertThat(positions.at("/items/0/current/evidence/0/said").asText()).isEqualTo("2023-02");
    JsonNode common = call("common_ground", CALLS.get("common_ground"));
    assertThat(common.at("/agree/0/proposition").asText())
        .isEqualTo("AI models should be released as open source");
    assertThat(common.at("/agree/0/speakers/0/current/evidence")).isNotEmpty();
  }

  @Test
  void aMisspelledNameIsFound() {
    assertThat(call("find_names", CALLS.get("find_names")).at("/items/0/slug").asText())
        .isEqualTo("mark-zuckerberg");
  }

  @Test
  void thePromptAsksAboutSomebody() {
    JsonNode prompts = result("prompts/list", "{}").get("prompts");
    assertThat(prompts.at("/0/title").asText()).isEqualTo("What did X say about Y?");
    JsonNode prompt =
        result(
            "prompts/get", "{name: 'what_did_they_say', arguments: {who: 'Musk', what: 'OpenAI'}}");
    assertThat(prompt.at("/messages/0/content/text").asText())
        .startsWith("What did Musk say about OpenAI? ");
  }

  @Test
  void aRefusalSaysHowToCallAgain() {
    assertThat(refusal("search_statements", "{speaker: 'zukerberg'}"))
        .isEqualTo(
            "unknown-name: speaker matches no person or organization in the record: zukerberg\n"
                + "Similar names on record; call again with a slug if one of them is meant:"
                + " mark-zuckerberg (Mark Zuckerberg, person)");
    assertThat(refusal("search_statements", "{speakr: 'musk'}"))
        .isEqualTo(
            "invalid-parameter: speakr is not an argument of this tool; it takes q, speaker, about,"
                + " stance, from, to, dates, limit, cursor");
    assertThat(refusal("search_statements", "{limit: 21, from: '2023-13'}"))
        .isEqualTo("invalid-parameter: limit must be a whole number from 1 to 20");
    assertThat(refusal("search_statements", "{from: '2023-13'}"))
        .startsWith("invalid-parameter: from ");
    assertThat(refusal("search_statements", "{cursor: 'abc'}")).contains("cursor");
    assertThat(refusal("get_statement", "{id: '00000000-0000-0000-0000-000000000000'}"))
        .startsWith("not-found: There is no statement");
    assertThat(refusal("get_statement", "{}")).isEqualTo("invalid-parameter: id is required");
    assertThat(refusal("common_ground", "{speakers: ['musk']}"))
        .isEqualTo("invalid-parameter: speakers must be a list of 2 to 10 strings");
    assertThat(refusal("read_article", "{}")).startsWith("invalid-body: text ");
  }
}
