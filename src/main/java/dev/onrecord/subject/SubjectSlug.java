package dev.onrecord.subject;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.onrecord.platform.json.KeyOrObject;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a subject in a body: its slug, or the object that GET embeds. */
@JsonDeserialize(using = SubjectSlug.Reader.class)
@Schema(
    name = "SubjectSlug",
    description =
        "A subject, by its slug. The object that GET embeds is accepted too; only its `slug` is read.",
    oneOf = {String.class, SubjectRef.class},
    examples = "elon-musk")
public record SubjectSlug(@JsonValue String slug) {

  static final class Reader extends JsonDeserializer<SubjectSlug> {
    @Override
    public SubjectSlug deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new SubjectSlug(
          KeyOrObject.read(parser, context, SubjectSlug.class, "slug", "name", "type", "self"));
    }
  }
}
