package dev.onrecord.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document with what holds for all operations alike, so that none has to
 * repeat it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiDocument implements OASFilter {

  private static final String IF_MATCH =
      "The ETag of the item as it was read, such as `\"1-26\"`, so that nobody's edit is overwritten unseen; it decides over a `version` in"
          + " the body";

  /** What people look for first stands first. */
  private static final List<String> TAGS =
      List.of(
          "Statements",
          "Positions",
          "People",
          "Organizations",
          "AI models",
          "Topics",
          "Sources",
          "Articles",
          "Names",
          "Exchange",
          "Changes",
          "Problems");

  /** The ids of the operations that are public reads. */
  private final Set<String> publicReads;

  /**
   * Creates the filter.
   *
   * @param classes those of the service, as they are known while it is built
   */
  public OpenApiDocument(IndexView classes) {
    this.publicReads =
        classes.getAnnotations(PublicRead.class).stream()
            .map(read -> read.target().annotation(DotName.createSimple(Operation.class)))
            .map(operation -> operation.value("operationId"))
            // What is hidden from the document needs no id.
            .filter(Objects::nonNull)
            .map(AnnotationValue::asString)
            .collect(Collectors.toSet());
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("OnRecord")
            .version(
                ConfigProvider.getConfig().getValue("quarkus.application.version", String.class))
            .contact(OASFactory.createContact().name("OnRecord"))
            .description(
                "A sourced record of what tech figures have said: who, when, where, in reply to whom, about what, and with"
                    + " what stance. Errors are problem details (RFC 9457). Requests that the HTTP server refuses before it"
                    + " looks at their address, such as one with an oversized request line or a broken percent-escape, may be answered without a body.")
            .license(
                OASFactory.createLicense()
                    .name("Apache-2.0")
                    .url("https://www.apache.org/licenses/LICENSE-2.0.html")));
    // A statement is written from its cached JSON; to clients it is a statement.
    document.getComponents().removeSchema("RenderedStatement");
    document.setServers(
        List.of(
            OASFactory.createServer()
                .url("/")
                .description("Where this document comes from, in production as locally")
                .extensions(Map.of("x-internal", false))));
    OpenApiProblems.members(document.getComponents().getSchemas().get("Problem"));
    OpenApiSecurity.addTo(document);
    new OpenApiOperations(publicReads).completeIn(document);
    OpenApiBounds.addTo(document);
    OpenApiEnums.addTo(document.getComponents().getSchemas());
    document.setTags(
        document.getTags().stream()
            .sorted(Comparator.comparing(tag -> TAGS.indexOf(tag.getName())))
            .toList());
  }

  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getRef() != null) {
      if (schema.getRef().endsWith("/RenderedStatement")) {
        schema.setRef("#/components/schemas/Statement");
      }
      // What a reference leads to knows its type; a second word on it could only contradict.
      schema.setType(null);
    } else if (schema.getOneOf() != null) {
      schema.setType(null);
      schema.setProperties(null);
    } else if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.OBJECT)) {
      // A record that is written as a string has no properties there.
      schema.setProperties(null);
    }
    if (schema.getEnumeration() != null) {
      // Words, even where a text stands for a constant.
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
