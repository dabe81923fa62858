package dev.onrecord.statement.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.onrecord.platform.json.Utf8Json;
import dev.onrecord.statement.view.RenderedStatement;
import dev.onrecord.statement.view.StatementView;
import java.io.IOException;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A statement in a list, with highlighted sentences if text was searched. */
@Schema(
    name = "FoundStatement",
    allOf = StatementView.class,
    properties =
        @SchemaProperty(
            name = "highlight",
            type = SchemaType.STRING,
            maxLength = StatementListItem.MAX_HIGHLIGHT,
            description =
                "Only with `q`: the matching sentences as HTML, with `<mark>` around the words",
            examples = "Open <mark>source</mark> leads to better products."))
public record StatementListItem(
    @Schema(hidden = true) RenderedStatement statement, String highlight)
    implements JsonSerializable {

  /**
   * The maximum length. In the longest text, every other character is a matching word, and every
   * character between is escaped: that takes 100,000 characters, plus separators.
   */
  static final int MAX_HIGHLIGHT = 100_100;

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    if (highlight == null) {
      statement.serialize(generator, provider);
    } else {
      // Inserts a member before the closing brace of the statement's JSON.
      byte[] json = statement.json().asUnquotedUTF8();
      generator.writeRawValue(new Utf8Json(Arrays.copyOf(json, json.length - 1)));
      StringBuilder member = new StringBuilder(highlight.length() + 32).append(",\"highlight\":\"");
      JsonStringEncoder.getInstance().quoteAsString(highlight, member);
      generator.writeRaw(member.append("\"}").toString());
    }
  }

  @Override
  public void serializeWithType(
      JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
      throws IOException {
    serialize(generator, provider);
  }
}
