package dev.onrecord.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads JSON with unquoted names and single quotes, so that Java literals need no escapes. */
public final class Json5 {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json5() {}

  /**
   * Reads a text such as {@code {name: 'Tess Example'}}; its string form is strict JSON.
   *
   * @param arguments replace {@code %s} and the like in the text
   */
  public static JsonNode of(String text, Object... arguments) {
    String formatted = arguments.length == 0 ? text : text.formatted(arguments);
    try {
      return MAPPER.readTree(formatted);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(formatted, e);
    }
  }
}
