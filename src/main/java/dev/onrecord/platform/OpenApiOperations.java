package dev.onrecord.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes each operation with the answers and headers that follow from what it is. */
final class OpenApiOperations {

  /** What is made while it is sent: its tag is not known before. */
  private static final Set<String> STREAMED =
      Set.of(MediaTypes.NDJSON, MediaTypes.CSV, MediaTypes.JSON_LD);

  private static final Set<String> FEEDS = Set.of(MediaTypes.ATOM, MediaTypes.JSON_FEED);

  private static final Set<String> OF_PAGES = Set.of("limit", "cursor", "total", "facets");

  private static final List<String> MERGEABLE =
      List.of("People", "Organizations", "AI models", "Topics");

  private static final List<String> ERASABLE = List.of("Statements", "Sources");

  private static final Map<String, String> ALWAYS =
      new TreeMap<>(
          Map.of(
              "Access-Control-Allow-Origin",
              "To a request that names its origin: which may read the answer",
              "RateLimit",
              "How many requests the client has left, and after how many seconds it has all of them again",
              "RateLimit-Policy",
              "How many requests a client may send in how many seconds"));

  private final OpenApiExamples examples = OpenApiExamples.read();

  /** Those of the problems that operations answer with. */
  private final SortedSet<Integer> statuses = new TreeSet<>();

  /** The ids of the operations that are public reads. */
  private final Set<String> publicReads;

  OpenApiOperations(Set<String> publicReads) {
    this.publicReads = publicReads;
  }

  void completeIn(OpenAPI document) {
    document.getPaths().getPathItems().forEach(this::complete);
    ALWAYS.forEach(
        (name, description) ->
            document
                .getComponents()
                .addHeader(name, header(description, string(Gatekeeper.LONGEST_HEADERS))));
    statuses.forEach(
        status ->
            document
                .getComponents()
                .addResponse(
                    OpenApiProblems.responseName(status),
                    limited(OpenApiProblems.response(status))));
  }

  /** Every answer says what the client may still ask, and which pages may read it. */
  private static APIResponse limited(APIResponse response) {
    ALWAYS
        .keySet()
        .forEach(
            name ->
                response.addHeader(
                    name, OASFactory.createHeader().ref("#/components/headers/" + name)));
    return response;
  }

  private void complete(String path, PathItem item) {
    // The explanations of problems only change with the program, and have no tags.
    boolean tagged = !path.startsWith("/problems");
    item.getOperations().forEach((method, operation) -> complete(method, operation, tagged));
  }

  private void complete(PathItem.HttpMethod method, Operation operation, boolean mayBeTagged) {
    boolean isPublicRead = publicReads.contains(operation.getOperationId());
    if (method != PathItem.HttpMethod.GET) {
      operation.setSecurity(isPublicRead ? List.of() : OpenApiSecurity.OF_WRITES);
    }
    APIResponses responses = operation.getResponses();
    APIResponse success = responses.getAPIResponses().values().iterator().next();
    boolean empty = success.getContent() == null;
    Set<String> mediaTypes = empty ? Set.of() : success.getContent().getMediaTypes().keySet();
    // What JSON is answered with holds where other types can be asked for at the same address, too.
    boolean json = mediaTypes.contains(MediaType.APPLICATION_JSON);
    boolean tagged = mayBeTagged && (json || Collections.disjoint(mediaTypes, STREAMED));
    if (method == PathItem.HttpMethod.GET && !json) {
      without(OF_PAGES, operation);
      if (!Collections.disjoint(mediaTypes, FEEDS)) {
        without(Set.of("sort"), operation);
      }
    }
    mediaTypes.stream()
        .filter(type -> type.endsWith("+json"))
        .forEach(type -> success.getContent().getMediaType(type).setSchema(anyObject()));
    APIResponses complete = OASFactory.createAPIResponses();
    switch (method) {
      case POST -> {
        if (isPublicRead) {
          complete.addAPIResponse("200", success);
        } else if (empty) {
          complete.addAPIResponse("204", success.description("Done"));
        } else if (isDescribed(success)) {
          complete.addAPIResponse("200", tagged ? tagged(success) : success);
        } else {
          complete.addAPIResponse("201", created(success));
        }
      }
      case DELETE -> {
        complete.addAPIResponse(
            empty ? "204" : "200", empty ? success.description("Deleted") : tagged(success));
        // The method takes any media type, so that a DELETE without a body needs none.
        operation.setRequestBody(versionBody());
      }
      case PUT ->
          complete.addAPIResponse("200", tagged(success.description("The item as it is now")));
      default -> {
        complete.addAPIResponse(
            "200", isDescribed(success) ? success : success.description("What was asked for"));
        if (tagged && json) {
          conditional(operation, success, complete);
        }
      }
    }
    statuses(method, operation).stream()
        .sorted()
        .distinct()
        .forEach(
            status -> {
              statuses.add(status);
              complete.addAPIResponse(
                  String.valueOf(status),
                  OASFactory.createAPIResponse().ref(OpenApiProblems.responseName(status)));
            });
    if (takes(operation, p -> p.getIn() == Parameter.In.PATH) && hasTag(operation, MERGEABLE)) {
      complete.addAPIResponse("308", moved());
    }
    complete.getAPIResponses().values().stream()
        .filter(response -> response.getRef() == null)
        .forEach(OpenApiOperations::limited);
    operation.setResponses(complete);
    examples.addTo(operation, success);
  }

  /**
   * What is whole has no pages, and a feed one order; that it takes these is only to say why not.
   */
  private static void without(Set<String> parameters, Operation operation) {
    if (operation.getParameters() != null) {
      operation.setParameters(
          operation.getParameters().stream()
              .filter(p -> !parameters.contains(p.getName()))
              .toList());
    }
  }

  /** What a format of others says that it is. */
  private static Schema anyObject() {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
  }

  /** Whether the operation says itself what it answers: then it creates nothing. */
  private static boolean isDescribed(APIResponse success) {
    return !"OK".equals(success.getDescription());
  }

  private static void conditional(Operation operation, APIResponse success, APIResponses all) {
    tagged(success);
    if (takes(operation, p -> "cursor".equals(p.getName()))) {
      success.addHeader(
          "Link",
          header(
              "The address of the next page, with `rel=\"next\"`; absent on the last",
              string(OpenApiBounds.LONGEST_LINK + 20)));
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
            .schema(string(Gatekeeper.LONGEST_HEADERS)));
  }

  static Header header(String description, Schema schema) {
    return OASFactory.createHeader().description(description).schema(schema);
  }

  static Schema string(int maxLength) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(maxLength);
  }

  private List<Integer> statuses(PathItem.HttpMethod method, Operation operation) {
    List<Integer> statuses = new ArrayList<>(List.of(400, 401, 406, 429, 500, 503));
    boolean item = takes(operation, p -> p.getIn() == Parameter.In.PATH);
    if (item) {
      statuses.add(404);
      if (hasTag(operation, ERASABLE)) {
        statuses.add(451);
      }
    }
    if (publicReads.contains(operation.getOperationId())) {
      statuses.addAll(List.of(408, 413, 415));
      return statuses;
    }
    if (method != PathItem.HttpMethod.GET) {
      statuses.addAll(List.of(408, 409, 413, 415));
    }
    if (method != PathItem.HttpMethod.GET || takes(operation, p -> "status".equals(p.getName()))) {
      statuses.add(403);
    }
    if (method != PathItem.HttpMethod.GET
        && takes(operation, p -> HttpHeaders.IF_MATCH.equals(p.getName()))) {
      statuses.add(428);
    }
    if (method != PathItem.HttpMethod.GET && item) {
      statuses.add(412);
    }
    return statuses;
  }

  private static boolean hasTag(Operation operation, List<String> tags) {
    return operation.getTags() != null && operation.getTags().stream().anyMatch(tags::contains);
  }

  private static APIResponse moved() {
    return OASFactory.createAPIResponse()
        .description("It was merged into another")
        .addHeader(
            "Location",
            header("The same of the one that is left", string(2 * Gatekeeper.LONGEST_ADDRESS)));
  }

  private static boolean takes(Operation operation, Predicate<Parameter> parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(parameter);
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
        .addHeader("Location", header("The address of the item", string(200)));
  }

  private static APIResponse tagged(APIResponse success) {
    return success.addHeader(
        "ETag",
        header(
            "What to send as `If-None-Match`, and of an item as `If-Match`; that of a compressed body ends with"
                + " `-gzip`",
            string(100)));
  }
}
