package dev.onrecord.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Compares responses with the OpenAPI document: schemas, types and headers. */
public final class DocumentedAnswers {

  /** In which the parts of an OpenAPI document that are no schemas say nothing. */
  private static final JsonMetaSchema DIALECT =
      JsonMetaSchema.builder(JsonMetaSchema.getV202012())
          .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
          .build();

  private final JsonNode document;
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.builder()
          .metaSchema(DIALECT)
          .defaultMetaSchemaIri(DIALECT.getIri())
          .build();

  /** By their place in the document. */
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  public DocumentedAnswers(JsonNode document) {
    this.document = document;
  }

  /**
   * What is wrong with an answer; nothing where all of it is as documented.
   *
   * @param target the path of the request, with or without a query
   * @param header the value of a header by its name; null where the answer has none
   */
  public List<String> faults(
      String method, String target, int status, Function<String, String> header, String body) {
    String operation = operation(method, target);
    if (operation == null) {
      return List.of();
    }
    String response = resolved(operation + "/responses/" + status);
    if (document.at(response).isMissingNode()) {
      return List.of("the status %d is not documented".formatted(status));
    }
    List<String> faults = new ArrayList<>();
    document
        .at(response + "/headers")
        .fieldNames()
        .forEachRemaining(name -> faults.addAll(ofHeader(response, name, header.apply(name))));
    if (document.at(response + "/content").isEmpty()) {
      return faults;
    }
    String type = header.apply("Content-Type");
    String mediaType = type == null ? "none" : type.replaceAll(";.*", "").strip();
    String content = response + "/content/" + escaped(mediaType);
    if (document.at(content).isMissingNode()) {
      faults.add("the type %s is not documented".formatted(mediaType));
    } else if (mediaType.endsWith("json") && !body.isEmpty() && !mediaType.contains("ndjson")) {
      faults.addAll(invalid(content + "/schema", RestTest.tree(body)));
    }
    return faults;
  }

  private List<String> ofHeader(String response, String name, String value) {
    if (value == null) {
      return List.of();
    }
    String schema = resolved(response + "/headers/" + escaped(name)) + "/schema";
    boolean number = document.at(schema + "/type").asText().equals("integer");
    JsonNode json = RestTest.tree(number ? value : '"' + value.replaceAll("[\"\\\\]", "_") + '"');
    return invalid(schema, json).stream().map(fault -> name + fault).toList();
  }

  private List<String> invalid(String place, JsonNode value) {
    return schemas.computeIfAbsent(place, this::schema).validate(value).stream()
        .map(Object::toString)
        .toList();
  }

  private JsonSchema schema(String place) {
    ObjectNode root = document.deepCopy();
    root.put("$ref", "#" + place);
    return factory.getSchema(URI.create("https://record.example/openapi/" + schemas.size()), root);
  }

  /** The place of an operation in the document; null where it does not name it. */
  private String operation(String method, String target) {
    // As the server reads it: "/models/.." is "/".
    String path =
        URI.create(target.replaceAll("\\?.*", "").replaceAll("(?i)%2e", "."))
            .normalize()
            .getRawPath();
    List<String> templates = new ArrayList<>();
    document.get("paths").fieldNames().forEachRemaining(templates::add);
    return templates.stream()
        .filter(template -> matches(template, path))
        .min((a, b) -> Boolean.compare(a.contains("{"), b.contains("{")))
        .map(template -> "/paths/" + escaped(template) + "/" + method.toLowerCase(Locale.ROOT))
        .filter(place -> !document.at(place).isMissingNode())
        .orElse(null);
  }

  private static boolean matches(String template, String path) {
    String pattern = Pattern.quote(template).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
    return path.matches(pattern);
  }

  private String resolved(String place) {
    JsonNode reference = document.at(place).path("$ref");
    return reference.isMissingNode() ? place : reference.asText().substring(1);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
