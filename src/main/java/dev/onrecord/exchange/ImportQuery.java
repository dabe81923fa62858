package dev.onrecord.exchange;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of an import. Bound as text, parsed by us. */
public class ImportQuery {

  @QueryParam("dryRun")
  @Parameter(
      description = "Whether to write nothing and only report what would change",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public String dryRun;

  @QueryParam("onError")
  @Parameter(
      description =
          "`stop`: the first refused line ends the import, and the lines before it are kept; `skip`: refused lines are left out",
      schema = @Schema(implementation = OnError.class, defaultValue = "stop"))
  public String onError;

  @QueryParam("keepTimes")
  @Parameter(
      description = "Whether new items keep their `recordedAt`; for admins",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public String keepTimes;

  /** What happens at a refused line. */
  enum OnError {
    STOP,
    SKIP
  }

  /** The parsed parameters. */
  record Options(boolean dryRun, OnError onError, boolean keepTimes) {

    /** Stops at the first refused line. */
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
