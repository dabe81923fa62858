package dev.onrecord.check;

import dev.onrecord.edtf.EdtfDate;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a check beside the quotation. */
public class CheckQuery {

  private static final String ONE =
      "At most one of `speaker`, `person` and `organization`; it does not narrow the search";

  @QueryParam("speaker")
  @Parameter(description = "The supposed speaker, by any name. " + ONE)
  public String speaker;

  @QueryParam("person")
  @Parameter(description = "The supposed speaker, if a person, by any name. " + ONE)
  public String person;

  @QueryParam("organization")
  @Parameter(description = "The supposed speaker, if an organization, by any name. " + ONE)
  public String organization;

  @QueryParam("language")
  @Parameter(description = "Only statements in this language (BCP 47), such as `en`")
  public String language;

  @QueryParam("from")
  @Parameter(
      description = "Only statements possibly made on this EDTF date or later, such as `2023`",
      schema = @Schema(implementation = EdtfDate.class))
  public EdtfDate from;

  @QueryParam("to")
  @Parameter(
      description = "Only statements possibly made on this EDTF date or earlier, such as `2024-01`",
      schema = @Schema(implementation = EdtfDate.class))
  public EdtfDate to;

  @QueryParam("limit")
  @Parameter(
      description = "The most matches to return",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "10", defaultValue = "5"))
  public Integer limit;

  /** Whether no parameter is given. */
  public boolean isEmpty() {
    return speaker == null
        && person == null
        && organization == null
        && language == null
        && from == null
        && to == null
        && limit == null;
  }
}
