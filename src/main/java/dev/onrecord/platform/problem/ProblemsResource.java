package dev.onrecord.platform.problem;

import dev.onrecord.platform.operation.OperationKind.Explains;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the explanations that the {@code type} of a problem links to. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems", description = "What each problem type means (RFC 9457)")
class ProblemsResource {

  @GET
  @Explains
  @Operation(
      operationId = "listProblems",
      summary = "List the problem types",
      description = "Every type of problem that the service returns, and what to do about it.")
  public ProblemKindList list() {
    return new ProblemKindList(Arrays.stream(ProblemType.values()).map(ProblemKind::of).toList());
  }

  @GET
  @Path("/{problem}")
  @Explains(problems = 404)
  @Operation(
      operationId = "getProblem",
      summary = "Explain one problem type",
      description = "The explanation that a problem's `type` links to.")
  public ProblemKind get(
      @PathParam("problem")
          @Parameter(
              description = "The last segment of a problem's `type`",
              example = "unknown-name",
              schema = @Schema(type = SchemaType.STRING, pattern = "^[a-z0-9-]+$", maxLength = 100))
          String problem) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.slug().equals(problem))
        .findFirst()
        .map(ProblemKind::of)
        .orElseThrow(() -> Problem.notFound("problem type", problem));
  }

  @Schema(name = "ProblemKindList", description = "All problem types")
  record ProblemKindList(
      @Schema(description = "The problem types", required = true) List<ProblemKind> items) {}

  @Schema(name = "ProblemKind", description = "One problem type")
  record ProblemKind(
      @Schema(
              description = "The URL of the type",
              examples = "/problems/unknown-name",
              format = "uri-reference",
              required = true)
          String type,
      @Schema(description = "The type in a few words", required = true) String title,
      @Schema(
              description = "The HTTP status",
              examples = "400",
              minimum = "400",
              maximum = "599",
              required = true)
          int status,
      @Schema(
              description = "When it occurs, and what to do about it",
              maxLength = 1_000,
              required = true)
          String explanation) {

    static ProblemKind of(ProblemType type) {
      return new ProblemKind(type.path(), type.title(), type.status(), type.explanation());
    }
  }
}
