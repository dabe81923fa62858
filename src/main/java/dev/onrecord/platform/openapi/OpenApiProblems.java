package dev.onrecord.platform.openapi;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes problem responses in the OpenAPI document. */
final class OpenApiProblems {

  private static final Map<ProblemType, String> DETAILS =
      Map.of(
          ProblemType.UNKNOWN_NAME, "person is unknown: zukerberg",
          ProblemType.AMBIGUOUS_NAME, "person is ambiguous: smith",
          ProblemType.UNKNOWN_PARAMETER,
              "persn is not a parameter of this operation; it takes about, cursor, dates, …",
          ProblemType.INVALID_PARAMETER, "limit must be a whole number from 1 to 100",
          ProblemType.INVALID_BODY, "text must not be blank",
          ProblemType.NOT_FOUND, "There is no statement 0190e209-a000-7000-8000-00000000ffff.");

  private OpenApiProblems() {}

  /** The problem response for a status. */
  static APIResponse response(int status) {
    List<ProblemType> types =
        Arrays.stream(ProblemType.values()).filter(type -> type.status() == status).toList();
    List<String> titles =
        types.stream().map(type -> "%s (`%s`)".formatted(type.title(), type.path())).toList();
    APIResponse problem = OASFactory.createAPIResponse();
    if (status == ProblemType.NOT_AUTHENTICATED.status()) {
      problem.addHeader(
          "WWW-Authenticate",
          OpenApiOperations.header("How to authenticate", OpenApiOperations.string(200)));
    }
    if (status == ProblemType.UNAVAILABLE.status()
        || status == ProblemType.TOO_MANY_REQUESTS.status()) {
      problem.addHeader(
          "Retry-After",
          OpenApiOperations.header(
              "The seconds after which to try again",
              OASFactory.createSchema()
                  .addType(Schema.SchemaType.INTEGER)
                  .format("int32")
                  .minimum(BigDecimal.ZERO)
                  .maximum(BigDecimal.valueOf(3_600))));
    }
    return problem
        .description(String.join("; ", titles))
        .content(
            OASFactory.createContent()
                .addMediaType(
                    MediaTypes.PROBLEM_JSON,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                        .examples(examples(types))));
  }

  /** A body of each type, for a request to a list of statements. */
  private static Map<String, Example> examples(List<ProblemType> types) {
    Map<String, Example> examples = new LinkedHashMap<>();
    for (ProblemType type : types) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("type", type.path());
      body.put("title", type.title());
      body.put("status", type.status());
      body.put("detail", DETAILS.getOrDefault(type, type.title() + "."));
      body.put("instance", "/statements");
      examples.put(
          EnumNames.kebab(type), OASFactory.createExample().summary(type.title()).value(body));
    }
    return examples;
  }

  /** Adds the extension members of some problem types, each explained at its type's URL. */
  static void addMembers(Schema problem) {
    problem
        .addProperty(
            "candidates",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/NameSuggestion"))
                .maxItems(20)
                .description("For an ambiguous or unknown name: the subjects that it may mean"))
        .addProperty(
            "existing", url("For a duplicate or a taken slug: the URL of the existing item"))
        .addProperty(
            "appearances", url("For a duplicate statement: the URL to post a new source for it to"))
        .addProperty(
            "withdrawal",
            url("For a published statement: the URL to withdraw it at, instead of deleting it"))
        .addProperty(
            "references",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .additionalPropertiesSchema(
                    OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .format("int64")
                        .minimum(BigDecimal.ZERO))
                .description("For an item in use: how many items refer to it, by kind"))
        .addProperty(
            "currentVersion",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .description("For a stale version: the current version"));
  }

  private static Schema url(String description) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.STRING)
        .format("uri-reference")
        .description(description);
  }

  /** The name of the response for a status in the document. */
  static String responseName(int status) {
    return "Problem" + status;
  }
}
