package dev.onrecord.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads a reference to another item: a key, or the object that GET embeds. */
public final class KeyOrObject {

  private KeyOrObject() {}

  /**
   * Reads the key.
   *
   * @param key the field of the object that contains the key
   * @param ignored the other fields that the object may have
   */
  public static String read(
      JsonParser parser,
      DeserializationContext context,
      Class<?> type,
      String key,
      String... ignored)
      throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return text(parser, context);
    }
    List<String> known = Arrays.asList(ignored);
    String value = null;
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String field = parser.currentName();
        parser.nextToken();
        if (field.equals(key)) {
          if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw missing(parser, key, type);
          }
          value = text(parser, context);
        } else if (known.contains(field)) {
          parser.skipChildren();
        } else {
          throw UnrecognizedPropertyException.from(parser, type, field, List.copyOf(known));
        }
      }
    }
    if (value == null) {
      throw missing(parser, key, type);
    }
    return value;
  }

  private static InvalidFormatException missing(JsonParser parser, String key, Class<?> type) {
    return new InvalidFormatException(
        parser, "must be a string, or an object with the string field " + key, null, type);
  }

  private static String text(JsonParser parser, DeserializationContext context) throws IOException {
    return context.readValue(parser, String.class);
  }
}
