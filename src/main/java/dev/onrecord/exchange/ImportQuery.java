package dev.onrecord.exchange;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of an import. */
public class ImportQuery {

  @QueryParam("dryRun")
  @Parameter(
      description = "Whether to write nothing and only report what would change",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public Boolean dryRun = false;

  @QueryParam("onError")
  @Parameter(
      description =
          "`stop`: the first refused line ends the import, and the lines before it are kept; `skip`: refused lines are left out",
      schema = @Schema(title = "OnError", implementation = OnError.class, defaultValue = "stop"))
  public OnError onError = OnError.STOP;

  @QueryParam("keepTimes")
  @Parameter(
      description = "Whether new items keep their `recordedAt`; for admins",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public Boolean keepTimes = false;

  /** What happens at a refused line. */
  enum OnError {
    STOP,
    SKIP
  }

  /** The parameters as values. */
  record Options(boolean dryRun, OnError onError, boolean keepTimes) {

    /** Stops at the first refused line. */
    static final Options STRICT = new Options(false, OnError.STOP, false);
  }

  Options options() {
    return new Options(dryRun, onError, keepTimes);
  }
}
