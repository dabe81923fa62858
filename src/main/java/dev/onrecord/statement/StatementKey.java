package dev.onrecord.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.json.KeyOrObject;
import dev.onrecord.statement.view.StatementRef;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a statement in a body: its id, or the object that GET embeds. */
@JsonDeserialize(using = StatementKey.Reader.class)
@Schema(
    name = "StatementKey",
    description =
        "A statement, by its id. The object that GET embeds is accepted too; only its `id` is read.",
    oneOf = {UUID.class, StatementRef.class})
public record StatementKey(@JsonValue UUID id) {

  static final class Reader extends JsonDeserializer<StatementKey> {
    @Override
    public StatementKey deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String id =
          KeyOrObject.read(parser, context, StatementKey.class, "id", "said", "text", "self");
      return new StatementKey(
          Ids.parse(id)
              .orElseThrow(
                  () ->
                      new InvalidFormatException(
                          parser, "must be a UUID", null, StatementKey.class)));
    }
  }
}
