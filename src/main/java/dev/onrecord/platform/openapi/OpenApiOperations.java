package dev.onrecord.platform.openapi;

import dev.onrecord.platform.http.PublicRead;
import dev.onrecord.platform.http.RequestLimits;
import dev.onrecord.platform.operation.OperationKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Gives each operation the responses and headers that its {@link OperationKind} declares. */
final class OpenApiOperations {

  private static final int[] COMMON_PROBLEMS = {400, 401, 406, 429, 500, 503};

  private static final int[] BODY_PROBLEMS = {408, 413, 415};

  /** The credentials for an operation with a required role: those of either scheme. */
  private static final List<SecurityRequirement> CREDENTIALS =
      List.of(
          OASFactory.createSecurityRequirement().addScheme("basic"),
          OASFactory.createSecurityRequirement().addScheme("bearer"));

  /** What an operation requires that needs a role only for some requests: nothing, or a scheme. */
  private static final List<SecurityRequirement> OPTIONAL_CREDENTIALS =
      List.of(OASFactory.createSecurityRequirement(), CREDENTIALS.get(0), CREDENTIALS.get(1));

  private static final Map<String, Header> HEADERS =
      Map.of(
          HttpHeaders.ETAG,
          header(
              "The value to send as `If-None-Match`, or as `If-Match` for an item; that of a compressed body ends with"
                  + " `-gzip`",
              string(100)),
          HttpHeaders.LINK,
          header(
              "The URL of the next page, with `rel=\"next\"`; absent on the last",
              string(OpenApiBounds.MAX_LINK + 20)),
          HttpHeaders.LOCATION,
          header("The URL of the item", string(200)));

  private static final Map<String, String> COMMON_HEADERS =
      new TreeMap<>(
          Map.of(
              "Access-Control-Allow-Origin",
              "For requests with an `Origin`: the origin that may read the response",
              "RateLimit",
              "The requests left to this client, and the seconds until its budget is full again",
              "RateLimit-Policy",
              "The requests a client may send, and in how many seconds"));

  private final OpenApiExamples examples = OpenApiExamples.read();

  private final IndexView index;

  /** The resource methods by operation id. */
  private final Map<String, MethodInfo> methods = new HashMap<>();

  /** The statuses of problems that operations return. */
  private final SortedSet<Integer> statuses = new TreeSet<>();

  OpenApiOperations(IndexView index) {
    this.index = index;
    index
        .getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class)
        .forEach(
            operation -> {
              if (operation.value("operationId") != null) {
                methods.put(
                    operation.value("operationId").asString(), operation.target().asMethod());
              }
            });
  }

  void completeIn(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().forEach(this::complete));
    COMMON_HEADERS.forEach(
        (name, description) ->
            document
                .getComponents()
                .addHeader(name, header(description, string(RequestLimits.MAX_HEADERS_LENGTH))));
    statuses.forEach(
        status ->
            document
                .getComponents()
                .addResponse(
                    OpenApiProblems.responseName(status),
                    withCommonHeaders(OpenApiProblems.response(status))));
  }

  private void complete(PathItem.HttpMethod verb, Operation operation) {
    MethodInfo method = methods.get(operation.getOperationId());
    AnnotationInstance declared = declared(method);
    AnnotationInstance kind =
        index.getClassByName(declared.name()).declaredAnnotation(OperationKind.class);
    APIResponse success = operation.getResponses().getAPIResponses().values().iterator().next();
    success.setDescription(declared.valueWithDefault(index).asString());
    if (success.getContent() != null) {
      // External formats, described elsewhere.
      success
          .getContent()
          .getMediaTypes()
          .forEach(
              (type, body) -> {
                if (type.endsWith("+json")) {
                  body.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT));
                }
              });
    }
    APIResponses responses = OASFactory.createAPIResponses();
    responses.addAPIResponse(
        String.valueOf(kind.valueWithDefault(index, "status").asInt()), success);
    for (String header : kind.valueWithDefault(index, "headers").asStringArray()) {
      success.addHeader(header, HEADERS.get(header));
      if (header.equals(HttpHeaders.ETAG) && verb == PathItem.HttpMethod.GET) {
        makeConditional(operation, responses);
      }
    }
    hide(List.of(kind.valueWithDefault(index, "hiddenParameters").asStringArray()), operation);
    if (method.hasAnnotation(RolesAllowed.class)) {
      operation.setSecurity(CREDENTIALS);
    } else if (mayWrite(method)) {
      operation.setSecurity(OPTIONAL_CREDENTIALS);
    }
    describeVersion(operation);
    SortedSet<Integer> problems = problems(operation, method, declared, kind);
    statuses.addAll(problems);
    problems.forEach(
        status ->
            responses.addAPIResponse(
                String.valueOf(status),
                OASFactory.createAPIResponse().ref(OpenApiProblems.responseName(status))));
    if (problems.contains(404) && isOf(OperationKind.RedirectsMerged.class, method)) {
      responses.addAPIResponse("308", movedResponse());
    }
    responses.getAPIResponses().values().stream()
        .filter(response -> response.getRef() == null)
        .forEach(OpenApiOperations::withCommonHeaders);
    operation.setResponses(responses);
    examples.addTo(operation, success);
  }

  private AnnotationInstance declared(MethodInfo method) {
    return method.annotations().stream()
        .filter(this::isKind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(method + " declares no OperationKind"));
  }

  private boolean isKind(AnnotationInstance annotation) {
    var type = index.getClassByName(annotation.name());
    return type != null && type.hasDeclaredAnnotation(OperationKind.class);
  }

  private static boolean isOf(Class<? extends java.lang.annotation.Annotation> type, MethodInfo m) {
    return m.declaringClass().hasDeclaredAnnotation(type);
  }

  private SortedSet<Integer> problems(
      Operation operation,
      MethodInfo method,
      AnnotationInstance declared,
      AnnotationInstance kind) {
    SortedSet<Integer> problems = new TreeSet<>();
    add(problems, COMMON_PROBLEMS);
    add(problems, kind.valueWithDefault(index, "problems").asIntArray());
    if (declared.value("problems") != null) {
      add(problems, declared.value("problems").asIntArray());
    }
    if (operation.getRequestBody() != null) {
      add(problems, BODY_PROBLEMS);
    }
    if (method.hasAnnotation(RolesAllowed.class) || mayWrite(method)) {
      problems.add(403);
    }
    if (problems.contains(404) && isOf(OperationKind.RefusesRedacted.class, method)) {
      problems.add(451);
    }
    return problems;
  }

  /** Whether a parameter turns a public read into a write. */
  private static boolean mayWrite(MethodInfo method) {
    AnnotationInstance read = method.annotation(PublicRead.class);
    return read != null && read.value("writesWith") != null;
  }

  private static void add(SortedSet<Integer> problems, int[] more) {
    for (int status : more) {
      problems.add(status);
    }
  }

  private static void hide(List<String> parameters, Operation operation) {
    if (operation.getParameters() != null) {
      operation.setParameters(
          operation.getParameters().stream()
              .filter(parameter -> !parameters.contains(parameter.getName()))
              .toList());
    }
  }

  private static void makeConditional(Operation operation, APIResponses responses) {
    responses.addAPIResponse(
        "304",
        OASFactory.createAPIResponse().description("Unchanged since the ETag in `If-None-Match`"));
    operation.addParameter(
        OASFactory.createParameter()
            .name(HttpHeaders.IF_NONE_MATCH)
            .in(Parameter.In.HEADER)
            .description(
                "The ETag of an earlier response, which is not sent again if it is still current")
            .schema(string(RequestLimits.MAX_HEADERS_LENGTH)));
  }

  /**
   * Describes the optional body of a DELETE. The method consumes any media type, so that a DELETE
   * without a body needs none.
   */
  private static void describeVersion(Operation operation) {
    if (operation.getRequestBody() != null
        && operation.getRequestBody().getContent().hasMediaType(MediaType.WILDCARD)) {
      operation.setRequestBody(
          OASFactory.createRequestBody()
              .description("The version you read, unless `If-Match` is set")
              .required(false)
              .content(
                  OASFactory.createContent()
                      .addMediaType(
                          MediaType.APPLICATION_JSON,
                          operation
                              .getRequestBody()
                              .getContent()
                              .getMediaType(MediaType.WILDCARD)
                              .example(Map.of("version", 1)))));
    }
  }

  private static APIResponse movedResponse() {
    return OASFactory.createAPIResponse()
        .description("The item was merged into another")
        .addHeader(
            HttpHeaders.LOCATION,
            header(
                "The same path of the item that was kept",
                string(2 * RequestLimits.MAX_URL_LENGTH)));
  }

  /** Adds the headers that every response has. */
  private static APIResponse withCommonHeaders(APIResponse response) {
    COMMON_HEADERS
        .keySet()
        .forEach(
            name ->
                response.addHeader(
                    name, OASFactory.createHeader().ref("#/components/headers/" + name)));
    return response;
  }

  static Header header(String description, Schema schema) {
    return OASFactory.createHeader().description(description).schema(schema);
  }

  static Schema string(int maxLength) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(maxLength);
  }
}
