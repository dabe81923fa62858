package dev.onrecord.mcp.protocol;

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
 * of the right type. The extension casts what it reads: a wrong type is a 500, and a call without a
 * name is never answered.
 */
final class McpMessage {

  /** Longer than any name, URI or cursor that the service hands out. */
  private static final int MAX_TEXT = 2_048;

  /** The methods that are served, with the parameters that each requires. */
  private static final Map<String, Set<String>> METHODS =
      Map.ofEntries(
          Map.entry("initialize", Set.of("protocolVersion")),
          Map.entry("ping", Set.of()),
          Map.entry("tools/list", Set.of()),
          Map.entry("tools/call", Set.of("name")),
          Map.entry("prompts/list", Set.of()),
          Map.entry("prompts/get", Set.of("name")),
          Map.entry("resources/list", Set.of()),
          Map.entry("resources/templates/list", Set.of()),
          Map.entry("resources/read", Set.of("uri")),
          // Without effect, but clients call it since the extension says that it can.
          Map.entry("logging/setLevel", Set.of("level")),
          Map.entry("notifications/initialized", Set.of()),
          Map.entry("notifications/cancelled", Set.of()));

  private static final Set<String> TEXTS =
      Set.of("name", "uri", "cursor", "protocolVersion", "level");

  private static final Set<String> OF_CLIENT = Set.of("name", "version");

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
    String method = text(sent, "method", "method");
    boolean isServed = METHODS.containsKey(method);
    // The extension answers that it does not know such a method.
    message.put("method", isServed ? method : "unknown: " + method);
    ObjectNode params = message.putObject("params");
    JsonNode given = sent.path("params");
    if (isServed) {
      copyParams(given.isNull() ? json.createObjectNode() : given, params, method);
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
    boolean isText = id.isTextual() && id.textValue().length() <= MAX_TEXT;
    if (!isText && !(id.isIntegralNumber() && id.canConvertToLong())) {
      throw Problem.field("id", "must be a string or a whole number");
    }
    message.set("id", id);
  }

  private static void copyParams(JsonNode sent, ObjectNode params, String method) {
    if (!sent.isMissingNode()) {
      requireObject(sent, "params");
    }
    TEXTS.stream()
        .filter(name -> sent.hasNonNull(name) || METHODS.get(method).contains(name))
        .forEach(name -> params.put(name, text(sent, name, "params." + name)));
    copyArguments(sent.path("arguments"), params.putObject("arguments"));
    if (method.equals("prompts/get")) {
      JsonNode arguments = params.get("arguments");
      arguments
          .fieldNames()
          .forEachRemaining(name -> text(arguments, name, "params.arguments." + name));
    }
    if (method.equals("initialize")) {
      // Nothing depends on what a client can do.
      params.putObject("capabilities");
      ObjectNode client = params.putObject("clientInfo");
      OF_CLIENT.forEach(
          name ->
              client.put(name, text(sent.path("clientInfo"), name, "params.clientInfo." + name)));
    }
  }

  /** An argument that is null counts as absent. */
  private static void copyArguments(JsonNode sent, ObjectNode arguments) {
    if (!sent.isMissingNode() && !sent.isNull()) {
      requireObject(sent, "params.arguments")
          .properties()
          .forEach(
              argument -> {
                if (!argument.getValue().isNull()) {
                  arguments.set(argument.getKey(), argument.getValue());
                }
              });
    }
  }

  private static JsonNode requireObject(JsonNode value, String path) {
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
