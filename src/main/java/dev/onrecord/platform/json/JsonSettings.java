package dev.onrecord.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.Text;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Configures Jackson: strict when reading, terse when writing. */
@Singleton
class JsonSettings implements ObjectMapperCustomizer {

  /** More than any form allows in a list. */
  private static final int MAX_ITEMS = 1_000;

  // Quarkus passes a mapper, not the builder on which this feature belongs.
  @SuppressWarnings("deprecation")
  @Override
  public void customize(ObjectMapper mapper) {
    EnumDeserializers deserializers = new EnumDeserializers();
    deserializers.addDeserializer(String.class, new TextDeserializer());
    deserializers.addDeserializer(UUID.class, new IdDeserializer());
    SimpleModule module = new SimpleModule("onrecord");
    module.setDeserializers(deserializers);
    module.setDeserializerModifier(new BoundedLists());
    module.addSerializer(new EnumSerializer());
    mapper
        .registerModule(module)
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    // Two parsers could read different values of a repeated key.
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
  }

  /** Reads enums in lower case. */
  static SimpleModule enums() {
    SimpleModule module = new SimpleModule("onrecord-enums");
    module.setDeserializers(new EnumDeserializers());
    return module;
  }

  /** Reads strings only, not numbers, and rejects characters that must not be stored. */
  private static final class TextDeserializer extends StdScalarDeserializer<String> {
    TextDeserializer() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      try {
        return Text.clean(parser.getText());
      } catch (IllegalArgumentException e) {
        throw new InvalidFormatException(parser, e.getMessage(), null, String.class);
      }
    }
  }

  /** Reads only the standard form of a UUID. Jackson would also accept base64. */
  private static final class IdDeserializer extends StdScalarDeserializer<UUID> {
    IdDeserializer() {
      super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (UUID) context.handleUnexpectedToken(UUID.class, parser);
      }
      return Ids.parse(parser.getText())
          .orElseThrow(
              () -> new InvalidFormatException(parser, "must be a UUID", null, UUID.class));
    }
  }

  /**
   * Refuses long lists before validation, whose cost is quadratic in the number of invalid
   * elements.
   */
  private static final class BoundedLists extends BeanDeserializerModifier {
    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
        DeserializationConfig config,
        CollectionType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return new BoundedList(deserializer);
    }
  }

  private static final class BoundedList extends DelegatingDeserializer {
    BoundedList(JsonDeserializer<?> deserializer) {
      super(deserializer);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
      return new BoundedList(deserializer);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Object list = super.deserialize(parser, context);
      if (list instanceof Collection<?> items && items.size() > MAX_ITEMS) {
        throw new InvalidFormatException(
            parser, "must not have more than %d items".formatted(MAX_ITEMS), null, List.class);
      }
      return list;
    }
  }

  private static final class EnumSerializer extends StdSerializer<Enum<?>> {
    EnumSerializer() {
      super(Enum.class, false);
    }

    @Override
    public void serialize(Enum<?> value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(EnumNames.snake(value));
    }
  }

  /** Creates a deserializer per enum, which needs the constants of its type. */
  private static final class EnumDeserializers extends SimpleDeserializers {
    @Override
    public JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return new EnumDeserializer<>(type.asSubclass(Enum.class));
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
      return valueType.isEnum() || super.hasDeserializerFor(config, valueType);
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static final class EnumDeserializer<E extends Enum> extends StdDeserializer<E> {
    private final Class<E> type;

    EnumDeserializer(Class<E> type) {
      super(type);
      this.type = type;
    }

    @Override
    public E deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (E) context.handleUnexpectedToken(type, parser);
      }
      Object constant = EnumNames.parse(type, parser.getText()).orElse(null);
      if (constant == null) {
        throw new InvalidFormatException(
            parser, "must be one of " + EnumNames.list((Class) type), null, type);
      }
      return type.cast(constant);
    }
  }
}
