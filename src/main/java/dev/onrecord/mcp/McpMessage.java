package dev.onrecord.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.platform.problem.JsonProblems;
import dev.onrecord.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Reads a JSON-RPC message of a client and rebuilds it from the parts that the service uses, each
 * of the right type. The extension casts what it reads, and answers a wrong type with a 500.
 */
final class McpMessage {

  /** Longer than any name, URI or cursor that the service hands out. */
  private static final int MAX_TEXT = 2_048;

  private static final Set<String> TEXTS =
      Set.of("name", "uri", "cursor", "protocolVersion", "level");

  private static final Set<String> OF_REFERENCE = Set.of("type", "name", "uri");

  private static final Set<String> OF_CLIENT = Set.of("name", "version");

  /** The parameters that are objects, with the texts in them. */
  private static final Map<String, Set<String>> OBJECTS =
      Map.of("clientInfo", OF_CLIENT, "ref", OF_REFERENCE, "argument", Set.of("name", "value"));

  private McpMessage() {}

  /**
   * The message in a body.
   *
   * @throws Problem if it is not one JSON-RPC request or notification
   */
  static ObjectNode read(ObjectMapper json, byte[] body) {
    JsonNode sent = tree(json, body);
    if (!sent.isObject()) {
      throw Problem.field("body", "must be one JSON-RPC message, not a batch");
    }
    if (!sent.path("jsonrpc").asText().equals("2.0")) {
      throw Problem.field("jsonrpc", "must be \"2.0\"");
    }
    ObjectNode message = json.createObjectNode().put("jsonrpc", "2.0");
    copyId(sent, message);
    message.put("method", text(sent, "method", "method"));
    JsonNode params = sent.path("params");
    if (params.isMissingNode() || params.isNull()) {
      message.putObject("params");
    } else {
      message.set("params", params(json, object(params, "params")));
    }
    return message;
  }

  private static JsonNode tree(ObjectMapper json, byte[] body) {
    try {
      // Decoded first, since Jackson would also accept UTF-16.
      return json.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e);
    }
  }

  private static void copyId(JsonNode sent, ObjectNode message) {
    JsonNode id = sent.get("id");
    if (id == null) {
      return;
    }
    boolean isShort = id.isTextual() && id.textValue().length() <= MAX_TEXT;
    if (!isShort && !id.canConvertToLong() || id.isFloatingPointNumber()) {
      throw Problem.field("id", "must be a string or a whole number");
    }
    message.set("id", id);
  }

  private static ObjectNode params(ObjectMapper json, JsonNode sent) {
    ObjectNode params = json.createObjectNode();
    copyTexts(sent, params, TEXTS, "params");
    OBJECTS.forEach(
        (name, texts) -> {
          if (sent.has(name)) {
            String path = "params." + name;
            copyTexts(object(sent.get(name), path), params.putObject(name), texts, path);
          }
        });
    if (sent.has("capabilities")) {
      // Nothing depends on what a client can do.
      params.putObject("capabilities");
    }
    JsonNode arguments = sent.path("arguments");
    params.set(
        "arguments",
        arguments.isMissingNode() || arguments.isNull()
            ? json.createObjectNode()
            : object(arguments, "params.arguments"));
    return params;
  }

  private static void copyTexts(JsonNode from, ObjectNode to, Set<String> names, String path) {
    names.stream()
        .filter(from::hasNonNull)
        .forEach(name -> to.put(name, text(from, name, path + "." + name)));
  }

  private static JsonNode object(JsonNode value, String path) {
    if (!value.isObject()) {
      throw Problem.field(path, "must be an object");
    }
    return value;
  }

  private static String text(JsonNode parent, String name, String path) {
    JsonNode value = parent.path(name);
    if (!value.isTextual() || value.textValue().length() > MAX_TEXT) {
      throw Problem.field(path, "must be a string of at most %d characters".formatted(MAX_TEXT));
    }
    return value.textValue();
  }
}
