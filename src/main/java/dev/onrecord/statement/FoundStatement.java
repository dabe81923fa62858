package dev.onrecord.statement;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * A statement on a page of a list: as it is anywhere, and where text was asked for, with the words
 * that match marked.
 */
@Schema(
    name = "FoundStatement",
    allOf = StatementView.class,
    properties =
        @SchemaProperty(
            name = "highlight",
            type = SchemaType.STRING,
            description =
                "Only with `q`: the sentences that match, as HTML, with `<mark>` around the words",
            examples = "Open <mark>source</mark> leads to better products."))
record FoundStatement(@Schema(hidden = true) RenderedStatement statement, String highlight)
    implements JsonSerializable {

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    if (highlight == null) {
      statement.serialize(generator, provider);
    } else {
      // The statement's own JSON, which is written as it is, with one member more before its end.
      String json = statement.json().getValue();
      generator.writeRawValue(json, 0, json.length() - 1);
      generator.writeRaw(",\"highlight\":");
      StringBuilder quoted = new StringBuilder(highlight.length() + 16).append('"');
      JsonStringEncoder.getInstance().quoteAsString(highlight, quoted);
      generator.writeRaw(quoted.append("\"}").toString());
    }
  }

  @Override
  public void serializeWithType(
      JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
      throws IOException {
    serialize(generator, provider);
  }
}
