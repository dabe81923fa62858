package dev.onrecord.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What makes the document good to explore in Swagger UI. */
@QuarkusTest
@Tag("database-independent")
class SwaggerUiTest extends RestTest {

  private static final Pattern LINK = Pattern.compile("\\]\\((/[^)]*)\\)");

  private JsonNode document;

  @BeforeEach
  void readTheDocument() {
    document = read("/q/openapi?format=json");
  }

  private record Named(String path, String method, JsonNode operation) {}

  private List<Named> operations() {
    List<Named> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                new Named(path.getKey(), method.getKey(), method.getValue()))));
    return operations;
  }

  @Test
  void tagsAreInTheOrderOfUse() {
    List<String> tags = new ArrayList<>();
    document.get("tags").forEach(tag -> tags.add(tag.get("name").asText()));
    assertThat(tags)
        .startsWith("Statements", "Check", "Articles", "People")
        .endsWith("Exchange", "Changes", "Webhooks", "Operations", "Problems");
    List<String> used =
        operations().stream().map(o -> o.operation.at("/tags/0").asText()).distinct().toList();
    assertThat(used).containsExactlyInAnyOrderElementsOf(tags);
    assertThat(operations().get(0).path).isEqualTo("/statements");
  }

  @Test
  void anAddressIsReadBeforeItIsWritten() {
    List<String> order = List.of("get", "post", "put", "delete");
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      List<Integer> methods = new ArrayList<>();
      path.getValue().fieldNames().forEachRemaining(name -> methods.add(order.indexOf(name)));
      assertThat(methods).as(path.getKey()).isSorted().doesNotContain(-1);
    }
  }

  @Test
  void parametersAreInTheOrderOfUse() {
    List<String> parameters = names(operations().get(0).operation);
    assertThat(parameters)
        .startsWith("person")
        .containsSubsequence("person", "about", "q", "from", "to", "sort", "limit", "cursor");
    for (Named each : operations()) {
      List<String> queries = names(each.operation);
      assertThat(queries.indexOf("cursor")).as(each.path).isIn(-1, queries.size() - 1);
    }
  }

  private static List<String> names(JsonNode operation) {
    List<String> names = new ArrayList<>();
    operation
        .path("parameters")
        .forEach(
            parameter -> {
              if (!parameter.get("in").asText().equals("header")) {
                names.add(parameter.get("name").asText());
              }
            });
    return names;
  }

  @Test
  void everyParameterHasAnExampleAndNoneHasADefaultThatIsSent() {
    for (Named each : operations()) {
      for (JsonNode parameter : each.operation.path("parameters")) {
        String name = "%s %s %s".formatted(each.method, each.path, parameter.get("name"));
        assertThat(parameter.hasNonNull("example") || parameter.at("/schema/examples").isArray())
            .as(name)
            .isTrue();
        assertThat(parameter.get("schema").has("default")).as(name).isFalse();
      }
    }
  }

  /** What Swagger UI sends first: the examples of parameters, and nothing else. */
  @Test
  void theFirstRequestOfEveryReadShowsSomething() {
    for (Named each : operations()) {
      // A fresh record has no webhook.
      if (!each.method.equals("get")
          || each.path.equals("/changes/stream")
          || each.path.startsWith("/webhooks")) {
        continue;
      }
      String path = each.path;
      List<String> query = new ArrayList<>();
      for (JsonNode parameter : each.operation.path("parameters")) {
        JsonNode example = parameter.path("example");
        String name = parameter.get("name").asText();
        if (parameter.get("in").asText().equals("path")) {
          path = path.replace("{" + name + "}", example.asText());
        } else if (example.isArray()) {
          example.forEach(value -> query.add(name + "=" + value.asText()));
        } else if (!example.isMissingNode()) {
          query.add(name + "=" + example.asText().replace(" ", "+"));
        }
      }
      String request = query.isEmpty() ? path : path + "?" + String.join("&", query);
      String body = get(request).then().statusCode(200).extract().asString();
      assertThat(body).as(request).isNotBlank().doesNotContain("\"items\":[]");
    }
  }

  @Test
  void everyStatusHasExamplesOfItsOwnProblems() {
    document
        .at("/components/responses")
        .properties()
        .forEach(
            response -> {
              JsonNode examples =
                  response
                      .getValue()
                      .path("content")
                      .path("application/problem+json")
                      .path("examples");
              assertThat(examples).as(response.getKey()).isNotEmpty();
              examples.forEach(
                  example ->
                      assertThat("Problem" + example.at("/value/status").asText())
                          .isEqualTo(response.getKey()));
            });
  }

  @Test
  void theIntroductionLinksToWorkingExamples() {
    Matcher links = LINK.matcher(document.at("/info/description").asText());
    List<String> seen = new ArrayList<>();
    while (links.find()) {
      String link = links.group(1);
      seen.add(link);
      assertThat(get(link).statusCode()).as(link).isEqualTo(link.contains("persn") ? 400 : 200);
    }
    assertThat(seen).hasSizeGreaterThan(4);
  }
}
