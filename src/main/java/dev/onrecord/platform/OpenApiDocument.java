package dev.onrecord.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

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
          "People",
          "Organizations",
          "AI models",
          "Topics",
          "Sources",
          "Names",
          "Problems");

  private static final String BASIC = "basic";
  private static final String BEARER = "bearer";

  private final OpenApiExamples examples = OpenApiExamples.read();

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("OnRecord")
            .version("1")
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
    for (ProblemType type : ProblemType.values()) {
      document.getComponents().addResponse(responseName(type.status()), problem(type.status()));
    }
    document.getComponents().addSecurityScheme(BASIC, scheme(BASIC, "A user in the settings"));
    document
        .getComponents()
        .addSecurityScheme(BEARER, scheme(BEARER, "A token, where the service takes them"));
    // Reading takes nothing.
    document.setSecurity(
        List.of(OASFactory.createSecurityRequirement(), requirement(BASIC), requirement(BEARER)));
    document.getPaths().getPathItems().forEach(this::complete);
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
    } else if (schema.getAnyOf() != null) {
      schema.setType(null);
      schema.setProperties(null);
    } else if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.OBJECT)) {
      // A record that is written as a string has no properties there.
      schema.setProperties(null);
    }
    if (schema.getEnumeration() != null) {
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

  private static SecurityScheme scheme(String name, String description) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(name)
        .description(description);
  }

  private static SecurityRequirement requirement(String scheme) {
    return OASFactory.createSecurityRequirement().addScheme(scheme);
  }

  private void complete(String path, PathItem item) {
    // The explanations of problems only change with the program, and have no tags.
    boolean tagged = !path.startsWith("/problems");
    item.getOperations().forEach((method, operation) -> complete(method, operation, tagged));
  }

  private void complete(PathItem.HttpMethod method, Operation operation, boolean tagged) {
    if (method != PathItem.HttpMethod.GET) {
      operation.setSecurity(List.of(requirement(BASIC), requirement(BEARER)));
    }
    APIResponses responses = operation.getResponses();
    APIResponse success =
        responses.getAPIResponse(method == PathItem.HttpMethod.DELETE ? "204" : "200");
    APIResponses complete = OASFactory.createAPIResponses();
    switch (method) {
      case POST -> complete.addAPIResponse("201", created(success));
      case DELETE -> {
        complete.addAPIResponse("204", success.description("Deleted"));
        // The method takes any media type, so that a DELETE without a body needs none.
        operation.setRequestBody(versionBody());
      }
      case PUT ->
          complete.addAPIResponse("200", tagged(success.description("The item as it is now")));
      default -> {
        complete.addAPIResponse("200", success.description("What was asked for"));
        if (tagged) {
          conditional(operation, success, complete);
        }
      }
    }
    statuses(method, operation).stream()
        .sorted()
        .distinct()
        .forEach(
            status ->
                complete.addAPIResponse(
                    String.valueOf(status),
                    OASFactory.createAPIResponse().ref(responseName(status))));
    operation.setResponses(complete);
    examples.addTo(operation, success);
  }

  private static void conditional(Operation operation, APIResponse success, APIResponses all) {
    tagged(success);
    if (hasParameter(operation, p -> "cursor".equals(p.getName()))) {
      success.addHeader(
          "Link", header("The address of the next page, with `rel=\"next\"`; absent on the last"));
    }
    all.addAPIResponse(
        "304",
        OASFactory.createAPIResponse()
            .description("Nothing has changed since the ETag in `If-None-Match`"));
    operation.addParameter(
        OASFactory.createParameter()
            .name("If-None-Match")
            .in(Parameter.In.HEADER)
            .description("The ETag of an earlier answer, which is not sent again if it still holds")
            .schema(string()));
  }

  private static Header header(String description) {
    return OASFactory.createHeader().description(description).schema(string());
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static List<Integer> statuses(PathItem.HttpMethod method, Operation operation) {
    List<Integer> statuses = new ArrayList<>(List.of(400, 401, 406, 429, 500, 503));
    boolean item = hasParameter(operation, p -> p.getIn() == Parameter.In.PATH);
    if (item) {
      statuses.add(404);
    }
    if (method != PathItem.HttpMethod.GET) {
      statuses.addAll(List.of(409, 413, 415));
    }
    if (method != PathItem.HttpMethod.GET
        || hasParameter(operation, p -> "status".equals(p.getName()))) {
      statuses.add(403);
    }
    if (method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.DELETE) {
      statuses.add(428);
    }
    if (method != PathItem.HttpMethod.GET && item) {
      statuses.add(412);
    }
    return statuses;
  }

  private static boolean hasParameter(Operation operation, Predicate<Parameter> is) {
    return operation.getParameters() != null && operation.getParameters().stream().anyMatch(is);
  }

  private static RequestBody versionBody() {
    return OASFactory.createRequestBody()
        .description("The version that was read, where `If-Match` does not say it")
        .required(false)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    MediaType.APPLICATION_JSON,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/VersionForm"))
                        .example(Map.of("version", 1))));
  }

  private static APIResponse created(APIResponse success) {
    return tagged(success.description("The item as it is now"))
        .addHeader("Location", header("The address of the item"));
  }

  private static APIResponse tagged(APIResponse success) {
    return success.addHeader(
        "ETag",
        header(
            "What to send as `If-None-Match`, and of an item as `If-Match`; that of a compressed body ends with"
                + " `-gzip`"));
  }

  private static APIResponse problem(int status) {
    List<String> titles = new ArrayList<>();
    for (ProblemType type : ProblemType.values()) {
      if (type.status() == status) {
        titles.add("%s (`%s`)".formatted(type.title(), type.path()));
      }
    }
    APIResponse problem = OASFactory.createAPIResponse();
    if (status == ProblemType.NOT_AUTHENTICATED.status()) {
      problem.addHeader("WWW-Authenticate", header("How to say who one is"));
    }
    if (status == ProblemType.UNAVAILABLE.status()
        || status == ProblemType.TOO_MANY_REQUESTS.status()) {
      problem.addHeader("Retry-After", header("After how many seconds to try again"));
    }
    return problem
        .description(String.join("; ", titles))
        .content(
            OASFactory.createContent()
                .addMediaType(
                    ProblemHeaders.PROBLEM_JSON,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }

  private static String responseName(int status) {
    return "Problem" + status;
  }
}
