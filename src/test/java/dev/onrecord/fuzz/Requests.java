package dev.onrecord.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generates random requests to the operations of an OpenAPI document: valid ones, built from the
 * document and its examples, and ones with something hostile in any part.
 */
final class Requests {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The longest address that the server looks at. */
  private static final int LONGEST = 4_000;

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "NONSENSE");

  /** Headers that the service reads and no operation declares. */
  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "Authorization",
          "Content-Encoding",
          "If-Match",
          "If-None-Match",
          "If-Modified-Since",
          "Origin",
          "Range",
          "X-Forwarded-For",
          "X-HTTP-Method-Override");

  private record Operation(String path, String method, JsonNode definition) {}

  private final String login;
  private final Chance chance;
  private final Hostile hostile;
  private final Known known;
  private final Schemas schemas;
  private final List<Operation> operations = new ArrayList<>();

  Requests(JsonNode document, String login, Chance chance, Known known) {
    this.login = login;
    this.chance = chance;
    this.known = known;
    this.hostile = new Hostile(chance);
    this.schemas = new Schemas(document, chance, known);
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
                                new Operation(
                                    path.getKey(),
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    method.getValue()))));
    operations.forEach(
        operation -> {
          known.learn(operation.definition.at("/responses/200/content/application~1json/example"));
          known.learn(operation.definition.at("/requestBody/content/application~1json/example"));
        });
  }

  List<String> operations() {
    return operations.stream().map(Requests::name).toList();
  }

  private static String name(Operation operation) {
    return operation.definition.path("operationId").asText();
  }

  Sent next() {
    Operation operation = chance.any(operations);
    ObjectNode item = known.item(operation.path.replaceAll("\\{[^}]*}", "[^/]+"));
    String path = item != null && chance.of(0.5) ? item.at("/urls/self").asText() : operation.path;
    List<String> query = new ArrayList<>();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (JsonNode declared : operation.definition.path("parameters")) {
      JsonNode parameter = schemas.resolve(declared);
      String name = parameter.get("name").asText();
      switch (parameter.get("in").asText()) {
        case "path" -> path = path.replace("{" + name + "}", escaped(segment(parameter)));
        case "query" -> addTo(query, name, parameter);
        default -> {
          if (chance.of(0.4)) {
            headers.put(name, chance.of(0.6) ? chance.any(List.of("*", tag())) : hostile.header());
          }
        }
      }
    }
    if (chance.of(0.03)) {
      query.add(escaped(hostile.text()) + "=" + escaped(hostile.text()));
    }
    if (chance.of(0.05)) {
      headers.put(chance.any(HEADERS), hostile.header());
    }
    headers.putIfAbsent("Authorization", login);
    String method = chance.of(0.97) ? operation.method : chance.any(METHODS);
    byte[] body = body(operation, item, headers);
    String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    return target.length() > LONGEST
        ? next()
        : new Sent(name(operation), method, target, headers, body, chunk(body));
  }

  /** Small chunks split characters, large ones hold all of it. */
  private int chunk(byte[] body) {
    if (body == null || body.length == 0 || chance.of(0.8)) {
      return 0;
    }
    return chance.any(body.length < 2_000 ? List.of(1, 3, 100, 10_000) : List.of(1_000));
  }

  private static String tag() {
    return "\"1-26\"";
  }

  private String segment(JsonNode parameter) {
    String name = parameter.get("name").asText();
    if (chance.of(0.15)) {
      return hostile.text();
    }
    return chance.of(0.3) && parameter.has("example")
        ? parameter.get("example").asText()
        : known.about(name);
  }

  private void addTo(List<String> query, String name, JsonNode parameter) {
    boolean required = parameter.path("required").asBoolean();
    if (!chance.of(required ? 0.95 : 0.15)) {
      return;
    }
    for (int i = chance.of(0.03) ? 1 + chance.below(12) : 1; i > 0; i--) {
      query.add(name + "=" + escaped(argument(name, parameter)));
    }
  }

  private String argument(String name, JsonNode parameter) {
    if (chance.of(0.25)) {
      return hostile.text();
    }
    JsonNode value = schemas.value(name, parameter.get("schema"));
    String text = value.isArray() ? value.path(0).asText() : value.asText();
    return chance.of(0.1) ? hostile.changed(text) : text;
  }

  /**
   * Escaped so that the server takes it for an address; now and then with bytes that are no text.
   */
  private String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
                escaped.appendCodePoint(c);
              } else {
                byte[] bytes =
                    Character.isSurrogate((char) c) && c < 0x10000
                        ? new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}
                        : Character.toString(c).getBytes(StandardCharsets.UTF_8);
                for (byte b : bytes) {
                  escaped.append("%%%02X".formatted(b));
                }
              }
            });
    return chance.of(0.01)
        ? escaped + chance.any(List.of("%FF", "%C0%80", "%F5%80"))
        : escaped.toString();
  }

  private byte[] body(Operation operation, ObjectNode item, Map<String, String> headers) {
    JsonNode content = schemas.resolve(operation.definition.path("requestBody")).path("content");
    if (content.isEmpty() || chance.of(0.03)) {
      return null;
    }
    String mediaType = chance.any(new ArrayList<>(names(content)));
    JsonNode declared = content.get(mediaType);
    headers.putIfAbsent("Content-Type", chance.of(0.97) ? mediaType : hostile.header());
    JsonNode good = good(declared, item);
    List<String> replaced = new ArrayList<>();
    JsonNode root = good.isTextual() ? good : JSON.objectNode().set("", good);
    for (int i = chance.of(0.35) ? 0 : 1 + chance.below(3); i > 0 && root.isObject(); i--) {
      change(root, replaced);
    }
    JsonNode changed = root.isObject() ? root.get("") : root;
    String text =
        changed == null ? "" : changed.isTextual() ? changed.asText() : changed.toString();
    for (int i = 0; i < replaced.size(); i++) {
      text = text.replace("\"" + mark(i) + "\"", replaced.get(i));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return chance.of(0.06) ? torn(bytes) : bytes;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /**
   * A body that the service should take: the example, an item as it was shown, or one that fits.
   */
  private JsonNode good(JsonNode declared, ObjectNode item) {
    if (item != null && chance.of(0.5)) {
      return item;
    }
    return declared.has("example") && chance.of(0.5)
        ? declared.get("example").deepCopy()
        : schemas.value("", declared.path("schema")).deepCopy();
  }

  /** Puts something else into the place of a value somewhere inside. */
  private void change(JsonNode root, List<String> replaced) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode container = chance.any(containers);
    if (container instanceof ObjectNode object) {
      List<String> fields = names(object);
      if (!fields.isEmpty() && chance.of(0.15)) {
        object.remove(chance.any(fields));
      } else if (fields.isEmpty() || chance.of(0.1) && container != root) {
        object.set(
            chance.any(List.of("", "extra", "id", "status", "updatedAt", "q\u0000")),
            other(null, replaced));
      } else {
        String field = chance.any(fields);
        object.set(field, other(object.get(field), replaced));
      }
    } else if (container instanceof ArrayNode array) {
      if (array.isEmpty() || chance.of(0.3)) {
        array.add(array.isEmpty() ? other(null, replaced) : array.get(0));
      } else {
        int at = chance.below(array.size());
        array.set(at, other(array.get(at), replaced));
      }
    }
  }

  private JsonNode other(JsonNode there, List<String> replaced) {
    if (there != null && there.isTextual() && chance.of(0.4)) {
      return JSON.textNode(hostile.changed(there.asText()));
    }
    if (chance.of(0.4)) {
      return JSON.textNode(hostile.text());
    }
    replaced.add(hostile.json());
    return JSON.textNode(mark(replaced.size() - 1));
  }

  private static String mark(int i) {
    return "@@raw" + i + "@@";
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  /** Bytes of which some are missing, or others. */
  private byte[] torn(byte[] bytes) {
    int at = chance.below(bytes.length + 1);
    if (chance.of(0.5)) {
      return Arrays.copyOf(bytes, at);
    }
    byte[] torn = bytes.clone();
    for (int i = at; i < Math.min(at + 3, torn.length); i++) {
      torn[i] = (byte) chance.below(256);
    }
    return torn;
  }
}
