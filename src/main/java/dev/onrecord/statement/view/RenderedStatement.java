package dev.onrecord.statement.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.onrecord.platform.json.Utf8Json;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.statement.entity.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The JSON of a statement's view, serialized once per version and reused wherever the statement is
 * shown.
 */
@Schema(ref = "Statement")
public record RenderedStatement(UUID id, int version, boolean isDraft, Utf8Json json)
    implements ItemView, JsonSerializable {

  private static final JsonFactory JSON = new JsonFactory();

  /** Reads the text back from the JSON. */
  public String text() {
    return field("text");
  }

  /** Reads the language back from the JSON. */
  public String language() {
    return field("language");
  }

  /** Reads the form back from the JSON. */
  public String form() {
    return field("form");
  }

  private String field(String name) {
    try (JsonParser parser = JSON.createParser(json.asUnquotedUTF8())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals(name);
        parser.nextToken();
        if (found) {
          return parser.getText();
        }
        parser.skipChildren();
      }
      throw new IllegalStateException("every statement has a " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy with a further member, as JSON. */
  public RenderedStatement with(String name, String value) {
    String whole = json.getValue();
    String member = ",\"%s\":%s}".formatted(name, value);
    String extended = whole.substring(0, whole.length() - 1) + member;
    return new RenderedStatement(
        id, version, isDraft, new Utf8Json(extended.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String self() {
    return Statement.path(id);
  }

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeRawValue(json);
  }

  @Override
  public void serializeWithType(
      JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
      throws IOException {
    serialize(generator, provider);
  }
}
