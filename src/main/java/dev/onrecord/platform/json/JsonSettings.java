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

/** How JSON is read from clients and written: strictly in, tersely out. */
@Singleton
class JsonSettings implements ObjectMapperCustomizer {

  /** More than any form takes in one list. */
  private static final int MOST_ITEMS = 1_000;

  // Quarkus hands a mapper over, and not the builder on which this feature is to be set.
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
    // A key that stands twice would let one reader see another value than the next.
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
  }

  /** How enums are read, in lower case. */
  static SimpleModule enums() {
    SimpleModule module = new SimpleModule("onrecord-enums");
    module.setDeserializers(new EnumDeserializers());
    return module;
  }

  /** Text is text: a number is not taken for it, and what must not be stored stops here. */
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

  /** Jackson's own reader takes base64 for a UUID too. */
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
   * Refuses lists of which the constraints of a form need not see every element: they take the
   * square of how many are wrong.
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
      if (list instanceof Collection<?> items && items.size() > MOST_ITEMS) {
        throw new InvalidFormatException(
            parser, "must not have more than %d items".formatted(MOST_ITEMS), null, List.class);
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

  /** Gives each enum a reader of its own, since the reader must know which constants there are. */
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
      Object constant = EnumNames.constant(type, parser.getText()).orElse(null);
      if (constant == null) {
        throw new InvalidFormatException(
            parser, "must be one of " + EnumNames.list((Class) type), null, type);
      }
      return type.cast(constant);
    }
  }
}
