package dev.onrecord.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/** Completes the OpenAPI document with the parts common to all operations. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiDocument implements OASFilter {

  private static final String IF_MATCH =
      "The ETag of the item as you read it, such as `\"1-26\"`, so that no edit is overwritten by accident. It takes precedence over"
          + " a `version` in the body";

  private final IndexView index;

  /** Creates a filter that reads annotations from an index of classes. */
  public OpenApiDocument(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getInfo()
        .setVersion(
            ConfigProvider.getConfig().getValue("quarkus.application.version", String.class));
    // Operations return the cached JSON of a statement; to clients it is a Statement.
    document.getComponents().removeSchema("RenderedStatement");
    OpenApiProblems.addMembers(document.getComponents().getSchemas().get("Problem"));
    new OpenApiOperations(index).completeIn(document);
    OpenApiBounds.addTo(document);
    OpenApiParameters.addExamplesTo(document);
    OpenApiNames.addTo(document);
    OpenApiOrder.arrange(document);
    // SmallRye repeats the type next to the first reference to an enum.
    document.getComponents().getSchemas().values().stream()
        .filter(schema -> schema.getProperties() != null)
        .flatMap(schema -> schema.getProperties().values().stream())
        .filter(property -> property.getRef() != null)
        .forEach(property -> property.setType(null));
  }

  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getRef() != null) {
      if (schema.getRef().endsWith("/RenderedStatement")) {
        schema.setRef("#/components/schemas/Statement");
      }
      // The target of a reference has the type; repeating it could only contradict.
      schema.setType(null);
    } else if (schema.getOneOf() != null) {
      schema.setType(null);
      schema.setProperties(null);
    } else if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.OBJECT)) {
      // A record serialized as a string has no properties.
      schema.setProperties(null);
    }
    if (schema.getEnumeration() != null) {
      // Enums are lower-case strings.
      schema.setType(List.of(Schema.SchemaType.STRING));
      List<Object> words = new ArrayList<>();
      schema.getEnumeration().forEach(word -> words.add(word.toString().toLowerCase(Locale.ROOT)));
      schema.setEnumeration(words);
    }
    return schema;
  }

  @Override
  public Parameter filterParameter(Parameter parameter) {
    if ("If-Match".equals(parameter.getName())) {
      parameter.setDescription(IF_MATCH);
    }
    return parameter;
  }
}
