package dev.onrecord.statement;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.onrecord.platform.ItemView;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement's view with its JSON, made once for each version and written as it is wherever it is
 * shown.
 */
@Schema(ref = "Statement")
record RenderedStatement(StatementView view, SerializedString json)
    implements ItemView, JsonSerializable {

  @Override
  public int version() {
    return view.version();
  }

  @Override
  public String self() {
    return view.urls().self();
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
