package dev.onrecord.platform.openapi;

import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.http.QueryParameters;
import dev.onrecord.platform.http.RequestLimits;
import dev.onrecord.platform.page.Limit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds the bounds of strings, numbers and lists to the OpenAPI document. Forms declare their own; a
 * field of the same name in a view has the same bounds. Streams are unbounded, in the document as
 * in the service.
 */
final class OpenApiBounds {

  /** The longest link to a next page: a query with every character escaped, and a cursor. */
  static final int MAX_LINK = 3 * RequestLimits.MAX_URL_LENGTH + QueryParameters.MAX_LENGTH;

  private static final String FORM = "Form";

  /** The maximum length of each standard format. */
  private static final Map<String, Integer> FORMATS =
      Map.of("uuid", 36, "date-time", 35, "uri", HttpUrl.MAX_LENGTH, "uri-reference", MAX_LINK);

  private final Map<String, Schema> schemas;

  /** The fields of all forms and their parts. */
  private final Map<String, Schema> fields = new TreeMap<>();

  private OpenApiBounds(Map<String, Schema> schemas) {
    this.schemas = schemas;
    fields.put("items", OASFactory.createSchema().maxItems(Limit.MAX));
    schemas.forEach(
        (name, schema) -> {
          if (isForm(name)) {
            fields.putAll(properties(schema));
          }
        });
  }

  static void addTo(OpenAPI document) {
    OpenApiBounds bounds = new OpenApiBounds(document.getComponents().getSchemas());
    bounds.schemas.forEach(bounds::addReadOnlyFields);
    bounds.schemas.forEach(bounds::bound);
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .filter(operation -> operation.getParameters() != null)
        .flatMap(operation -> operation.getParameters().stream())
        .forEach(bounds::bound);
  }

  /**
   * Forms accept what GET returned: fields that only the service sets are allowed, unknown ones are
   * not.
   */
  private void addReadOnlyFields(String name, Schema form) {
    if (!isForm(name)) {
      return;
    }
    form.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    Schema view = schemas.get(name.substring(0, name.length() - FORM.length()));
    if (view != null) {
      properties(view)
          .forEach(
              (field, shown) -> {
                if (!properties(form).containsKey(field)) {
                  form.addProperty(
                      field,
                      OASFactory.createSchema()
                          .ref(shown.getRef())
                          .description(shown.getDescription() + "; set by the service")
                          .readOnly(true));
                }
              });
    }
  }

  /** Excludes the enum {@code Form}, which says how a statement renders what was said. */
  private static boolean isForm(String name) {
    return name.endsWith(FORM) && !name.equals(FORM);
  }

  private void bound(Parameter parameter) {
    Schema schema = parameter.getSchema();
    Schema known = fields.get(parameter.getName());
    if (parameter.getIn() == Parameter.In.PATH && known != null && known.getRef() != null) {
      parameter.setSchema(OASFactory.createSchema().ref(known.getRef()));
    } else if (parameter.getIn() == Parameter.In.PATH) {
      bound(parameter.getName(), schema);
    } else {
      int longest =
          parameter.getIn() == Parameter.In.HEADER
              ? RequestLimits.MAX_HEADERS_LENGTH
              : QueryParameters.MAX_LENGTH;
      Stream.of(schema, schema.getItems() == null ? schema : schema.getItems())
          .filter(OpenApiBounds::isText)
          .filter(text -> text.getMaxLength() == null)
          .forEach(text -> text.minLength(1).maxLength(longest));
      boundNumber(schema);
    }
  }

  /** Bounds a schema by its own name or that of its field. */
  private void bound(String name, Schema schema) {
    properties(schema).forEach(this::bound);
    alternatives(schema).forEach(alternative -> bound("slug", alternative));
    Schema known = fields.getOrDefault(name, schema);
    if (isText(schema) && schema.getMaxLength() == null) {
      Integer byFormat = schema.getFormat() == null ? null : FORMATS.get(schema.getFormat());
      schema.setMaxLength(byFormat == null ? known.getMaxLength() : byFormat);
      schema.setMinLength(byFormat == null ? known.getMinLength() : schema.getMinLength());
      schema.setPattern(schema.getPattern() == null ? known.getPattern() : schema.getPattern());
    }
    if (schema.getItems() != null) {
      if (schema.getMaxItems() == null) {
        schema.setMaxItems(known.getMaxItems());
      }
      // Aliases are names.
      bound(name.equals("aliases") ? "name" : name, schema.getItems());
    }
    boundNumber(schema);
  }

  /** No number in the API is negative. */
  private static void boundNumber(Schema schema) {
    if (is(schema, Schema.SchemaType.INTEGER)) {
      schema.setFormat(schema.getFormat() == null ? "int32" : schema.getFormat());
      schema.setMinimum(schema.getMinimum() == null ? BigDecimal.ZERO : schema.getMinimum());
    }
  }

  private static boolean isText(Schema schema) {
    return is(schema, Schema.SchemaType.STRING) && schema.getEnumeration() == null;
  }

  private static boolean is(Schema schema, Schema.SchemaType type) {
    return schema.getType() != null && schema.getType().contains(type);
  }

  private static Map<String, Schema> properties(Schema schema) {
    return schema.getProperties() == null ? Map.of() : schema.getProperties();
  }

  private static List<Schema> alternatives(Schema schema) {
    return schema.getOneOf() == null ? List.of() : schema.getOneOf();
  }
}
