package dev.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.onrecord.source.SourceForm;
import dev.onrecord.source.SourceRef;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a source in a body: its id, or an inline source. */
@JsonDeserialize(using = SourceKey.Reader.class)
@Schema(
    name = "SourceKey",
    description =
        "A source: its id, the object that GET embeds (only its `id` is read), or a whole source without an"
            + " `id`, which is found by its url or created",
    oneOf = {UUID.class, SourceRef.class, SourceForm.class})
public record SourceKey(@JsonValue UUID id, SourceForm inline) {

  /** The fields of a source that GET embeds in a statement. */
  private static final Set<String> EMBEDDED_FIELDS =
      Arrays.stream(SourceRef.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.toUnmodifiableSet());

  static final class Reader extends JsonDeserializer<SourceKey> {
    @Override
    public SourceKey deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return new SourceKey(context.readValue(parser, UUID.class), null);
      }
      JsonNode source = context.readTree(parser);
      if (!source.hasNonNull("id")) {
        return new SourceKey(null, context.readTreeAsValue(source, SourceForm.class));
      }
      for (String field : (Iterable<String>) source::fieldNames) {
        if (!EMBEDDED_FIELDS.contains(field)) {
          throw UnrecognizedPropertyException.from(parser, SourceKey.class, field, List.of());
        }
      }
      return new SourceKey(context.readTreeAsValue(source.get("id"), UUID.class), null);
    }
  }
}
