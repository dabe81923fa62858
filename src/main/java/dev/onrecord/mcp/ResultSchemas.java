package dev.onrecord.mcp;

import dev.onrecord.platform.EnumNames;
import io.quarkiverse.mcp.server.GlobalOutputSchemaGenerator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The output schemas of tools, from the annotations that describe the API's records too. The
 * extension's generator knows neither these nor our names of enum constants.
 */
@Singleton
class ResultSchemas implements GlobalOutputSchemaGenerator {

  private static final Map<Class<?>, String> SCALARS =
      Map.of(
          String.class, "string",
          int.class, "integer",
          long.class, "integer",
          Integer.class, "integer",
          Long.class, "integer",
          double.class, "number",
          Double.class, "number",
          boolean.class, "boolean");

  @Override
  public Object generate(Class<?> from) {
    return of(from);
  }

  private static JsonObject of(Type type) {
    if (type instanceof ParameterizedType list) {
      return new JsonObject()
          .put("type", "array")
          .put("items", of(list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      JsonArray words = new JsonArray();
      Arrays.stream(plain.getEnumConstants())
          .forEach(constant -> words.add(EnumNames.snake((Enum<?>) constant)));
      return new JsonObject().put("type", "string").put("enum", words);
    }
    return plain.isRecord() ? record(plain) : new JsonObject().put("type", SCALARS.get(plain));
  }

  private static JsonObject record(Class<?> type) {
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    for (RecordComponent component : type.getRecordComponents()) {
      JsonObject property = of(component.getGenericType());
      Schema described = component.getAccessor().getAnnotation(Schema.class);
      if (!described.description().isEmpty()) {
        property.put("description", described.description());
      }
      if (described.required()) {
        required.add(component.getName());
      }
      properties.put(component.getName(), property);
    }
    return new JsonObject()
        .put("type", "object")
        .put("properties", properties)
        .put("required", required);
  }
}
