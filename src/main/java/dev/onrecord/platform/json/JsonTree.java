package dev.onrecord.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Parses JSON that this service has rendered, to convert it to another format. */
public final class JsonTree {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonTree() {}

  public static JsonNode of(Utf8Json json) {
    try {
      return JSON.readTree(json.asUnquotedUTF8());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(JsonNode tree) {
    try {
      return JSON.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every tree can be written as JSON", e);
    }
  }

  public static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
