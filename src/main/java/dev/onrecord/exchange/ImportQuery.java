package dev.onrecord.exchange;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How an import is to be done. Bound as text, parsed by us. */
public class ImportQuery {

  @QueryParam("dryRun")
  @Parameter(
      description = "Whether nothing is written, and the answer says what would be",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public String dryRun;

  @QueryParam("onError")
  @Parameter(
      description =
          "`stop`: the first line that is refused ends the import, and what stands before it stays; `skip`: it is left out",
      schema = @Schema(implementation = OnError.class, defaultValue = "stop"))
  public String onError;

  @QueryParam("keepTimes")
  @Parameter(
      description =
          "Whether new items were recorded when their `recordedAt` says, and not now; for admins",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public String keepTimes;

  /** What a refused line does. */
  enum OnError {
    STOP,
    SKIP
  }

  /** The query, understood. */
  record Options(boolean dryRun, OnError onError, boolean keepTimes) {

    /** What cannot be taken in as it is ends it. */
    static final Options STRICT = new Options(false, OnError.STOP, false);
  }

  Options options() {
    OnError error =
        onError == null
            ? OnError.STOP
            : EnumNames.parse(OnError.class, onError)
                .orElseThrow(
                    () ->
                        Problem.parameter(
                            "onError", "must be one of " + EnumNames.list(OnError.class)));
    return new Options(
        BooleanParameter.of("dryRun", dryRun), error, BooleanParameter.of("keepTimes", keepTimes));
  }
}
