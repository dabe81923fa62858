package dev.onrecord.mcp;

import static java.util.Map.entry;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.http.QueryParameters;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.LanguageTag;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.DateMatch;
import dev.onrecord.subject.SubjectType;
import io.quarkiverse.mcp.server.GlobalInputSchemaGenerator;
import io.quarkiverse.mcp.server.ToolManager.ToolInfo;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;

/**
 * The input schemas of tools: an argument has the same bounds in every tool. {@link ToolArguments}
 * enforces what these publish.
 */
@Singleton
class ArgumentSchemas implements GlobalInputSchemaGenerator {

  static final int MAX_LIMIT = 20;

  private static final int MAX_QUOTE = 10_000;
  private static final int MAX_ARTICLE = 1 << 20;
  private static final int MAX_DATE = 41;

  private static final Map<String, JsonObject> BOUNDS =
      Map.ofEntries(
          entry("q", text(500, "open source")),
          entry("speaker", text(QueryParameters.MAX_LENGTH, "musk")),
          entry("about", list(1, 10, "openai")),
          entry("subject", text(QueryParameters.MAX_LENGTH, "openai")),
          entry("speakers", list(2, 10, "musk", "zuckerberg")),
          entry("name", text(200, "zuck")),
          entry("stance", oneOf(Stance.class)),
          entry("from", text(MAX_DATE, "2023")),
          entry("to", text(MAX_DATE, "2024-01")),
          entry("dates", oneOf(DateMatch.class)),
          entry("form", oneOf(Form.class)),
          entry("medium", oneOf(Medium.class)),
          entry("type", oneOf(SubjectType.class)),
          entry("language", text(LanguageTag.MAX_LENGTH, "en")),
          entry(
              "limit",
              new JsonObject().put("type", "integer").put("minimum", 1).put("maximum", MAX_LIMIT)),
          entry("cursor", text(QueryParameters.MAX_LENGTH)),
          entry("id", text(36, "0190e209-a000-7000-8000-000000000001").put("minLength", 36)),
          entry("quote", text(MAX_QUOTE, "Zuck does deserve credit for open-sourcing.")),
          entry("text", text(MAX_ARTICLE)),
          entry("html", text(MAX_ARTICLE)),
          entry("url", text(2_048, "https://news.example/article")),
          entry("title", text(500)),
          entry("published", text(MAX_DATE, "2024-07-25")));

  private static JsonObject text(int max, String... examples) {
    JsonObject schema =
        new JsonObject().put("type", "string").put("minLength", 1).put("maxLength", max);
    return examples.length == 0 ? schema : schema.put("examples", array(examples));
  }

  private static JsonObject list(int min, int max, String... example) {
    return new JsonObject()
        .put("type", "array")
        .put("items", text(QueryParameters.MAX_LENGTH))
        .put("minItems", min)
        .put("maxItems", max)
        .put("examples", new JsonArray().add(array(example)));
  }

  private static JsonObject oneOf(Class<? extends Enum<?>> type) {
    return new JsonObject()
        .put("type", "string")
        .put(
            "enum",
            array(
                Arrays.stream(type.getEnumConstants())
                    .map(EnumNames::snake)
                    .toArray(String[]::new)));
  }

  private static JsonArray array(String... values) {
    return new JsonArray(Arrays.asList((Object[]) values));
  }

  private record Schema(JsonObject value) implements InputSchema {
    @Override
    public String asJson() {
      return value.encode();
    }
  }

  @Override
  public InputSchema generate(ToolInfo tool) {
    return new Schema(of(tool));
  }

  JsonObject of(ToolInfo tool) {
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    tool.arguments()
        .forEach(
            argument -> {
              properties.put(
                  argument.name(),
                  BOUNDS.get(argument.name()).copy().put("description", argument.description()));
              if (argument.required()) {
                required.add(argument.name());
              }
            });
    return new JsonObject()
        .put("type", "object")
        .put("properties", properties)
        .put("required", required)
        .put("additionalProperties", false);
  }
}
