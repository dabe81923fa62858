package dev.onrecord.platform.openapi;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Gives every parameter an example. Swagger UI fills in the example of a parameter and the default
 * of its schema, and sends both. So only what makes a good first request is an example of the
 * parameter, all others are examples of the schema, and defaults are in words.
 */
final class OpenApiParameters {

  /** The parameters of a first request, by operation and name. */
  private static final Map<String, Object> SENT =
      Map.ofEntries(
          entry("findCommonGround speaker", List.of("musk", "zuckerberg")),
          entry("listPositions person", "musk"),
          entry("listStatements person", "musk"),
          entry("listChanges since", 0),
          entry("listChangeLines since", 0),
          entry("followChanges since", 0),
          entry("exportStatementsAsNdjson person", "musk"),
          entry("exportStatementsAsCsv person", "musk"),
          entry("exportStatementsAsJsonLd person", "musk"),
          entry("checkQuote quote", "Zuck does deserve credit for open-sourcing."),
          entry("checkQuote speaker", "musk"),
          entry("suggestNames q", "zuck"));

  private static final Map<String, Object> SHOWN =
      Map.ofEntries(
          entry("person", "musk"),
          entry("speaker", "meta"),
          entry("organization", "meta"),
          entry("about", "openai"),
          entry("topic", "open-source-ai"),
          entry("model", "llama-3.1"),
          entry("developer", "meta"),
          entry("stance", "favor"),
          entry("q", "open source"),
          entry("type", "person"),
          entry("from", "2023"),
          entry("to", "2024-01"),
          entry("dates", "certain"),
          entry("form", "direct"),
          entry("medium", "social_post"),
          entry("language", "en"),
          entry("replyTo", "karpathy"),
          entry("source", "0190e209-a000-7000-8000-000000000100"),
          entry("status", "withdrawn"),
          entry("sort", "-said"),
          entry("facets", "speaker"),
          entry("total", "exact"),
          entry("limit", 10),
          entry("since", 0),
          entry("cursor", "AbCdEfGhIjKlMnOp"),
          entry("url", "https://blog.example/examples"),
          entry("title", "On examples"),
          entry("author", "Ada Example"),
          entry("publisher", "The Verge"),
          entry("published", "2024-07-25"),
          entry("save", false),
          entry("bom", true),
          entry("drafts", false),
          entry("dryRun", true),
          entry("keepTimes", false),
          entry("onError", "skip"),
          entry("If-Match", "\"1-26\""),
          entry("If-None-Match", "\"1-26\""),
          entry("Last-Event-ID", "26"));

  private OpenApiParameters() {}

  static void addExamplesTo(OpenAPI document) {
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .filter(operation -> operation.getParameters() != null)
        .forEach(OpenApiParameters::addExamples);
  }

  private static void addExamples(Operation operation) {
    for (Parameter parameter : operation.getParameters()) {
      if (parameter.getIn() == Parameter.In.PATH) {
        continue;
      }
      String name = parameter.getName();
      parameter.setExample(SENT.get(operation.getOperationId() + " " + name));
      Schema schema = parameter.getSchema();
      sayDefault(parameter, schema);
      if (parameter.getExample() == null && SHOWN.containsKey(name)) {
        boolean isList =
            schema.getType() != null && schema.getType().contains(Schema.SchemaType.ARRAY);
        Object shown = SHOWN.get(name);
        schema.setExamples(new ArrayList<>(List.of(isList ? List.of(shown) : shown)));
      }
    }
  }

  private static void sayDefault(Parameter parameter, Schema schema) {
    if (schema.getDefaultValue() != null) {
      parameter.setDescription(
          "%s. Default: `%s`".formatted(parameter.getDescription(), schema.getDefaultValue()));
      schema.setDefaultValue(null);
    }
  }
}
