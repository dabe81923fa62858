package dev.onrecord.platform.openapi;

import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** How the OpenAPI document tells of problems. */
final class OpenApiProblems {

  private OpenApiProblems() {}

  /** What an operation answers with a status. */
  static APIResponse response(int status) {
    List<String> titles = new ArrayList<>();
    for (ProblemType type : ProblemType.values()) {
      if (type.status() == status) {
        titles.add("%s (`%s`)".formatted(type.title(), type.path()));
      }
    }
    APIResponse problem = OASFactory.createAPIResponse();
    if (status == ProblemType.NOT_AUTHENTICATED.status()) {
      problem.addHeader(
          "WWW-Authenticate",
          OpenApiOperations.header("How to say who one is", OpenApiOperations.string(200)));
    }
    if (status == ProblemType.UNAVAILABLE.status()
        || status == ProblemType.TOO_MANY_REQUESTS.status()) {
      problem.addHeader(
          "Retry-After",
          OpenApiOperations.header(
              "After how many seconds to try again",
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
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }

  /** What some kinds of problem say beside what all do; each is explained under its address. */
  static void members(Schema problem) {
    problem
        .addProperty(
            "candidates",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/NameSuggestion"))
                .maxItems(20)
                .description("Of a name that is ambiguous or unknown: who may be meant"))
        .addProperty("existing", address("Of what is there already, or has the slug: its address"))
        .addProperty(
            "appearances",
            address("Of a statement that is there already: where to post a new source for it"))
        .addProperty(
            "withdrawal",
            address("Of a published statement: where it is withdrawn instead of deleted"))
        .addProperty(
            "references",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .additionalPropertiesSchema(
                    OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .format("int64")
                        .minimum(BigDecimal.ZERO)
                        .maximum(BigDecimal.valueOf(Long.MAX_VALUE)))
                .description("Of what cannot be deleted: how many items refer to it, by kind"))
        .addProperty(
            "currentVersion",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .description("Of a version that is not the current one: the current one"));
  }

  private static Schema address(String description) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.STRING)
        .format("uri-reference")
        .description(description);
  }

  /** Under which name the document holds that. */
  static String responseName(int status) {
    return "Problem" + status;
  }
}
