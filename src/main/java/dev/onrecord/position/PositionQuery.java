package dev.onrecord.position;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What may be asked of positions. Bound as text, so that every fault is told in our words. */
public class PositionQuery extends WindowQuery {

  private static final String NAME =
      "Any slug, name, alias or word of a name that means one subject";

  private static final String SPEAKER =
      "At most one of `speaker`, `person` and `organization` is taken. ";

  private static final String SUBJECT = "At most one of `about`, `topic` and `model` is taken. ";

  @QueryParam("speaker")
  @Parameter(description = "Whose positions, a person's or an organization's. " + SPEAKER + NAME)
  public String speaker;

  @QueryParam("person")
  @Parameter(description = "The person whose positions. " + SPEAKER + NAME, example = "musk")
  public String person;

  @QueryParam("organization")
  @Parameter(description = "The organization whose positions, such as `meta`. " + SPEAKER + NAME)
  public String organization;

  @QueryParam("about")
  @Parameter(
      description =
          "Positions on what: a person, organization, AI model or topic. " + SUBJECT + NAME)
  public String about;

  @QueryParam("topic")
  @Parameter(description = "Positions on this topic, such as `open-source-ai`. " + SUBJECT + NAME)
  public String topic;

  @QueryParam("model")
  @Parameter(description = "Positions on this AI model, such as `llama-3.1`. " + SUBJECT + NAME)
  public String model;

  @QueryParam("sort")
  @Parameter(
      description =
          "`-said`: by the newest statement of each position, the latest first; `name`: by the name of the subject, or of"
              + " the speaker where a subject was asked for",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"-said", "name"},
              defaultValue = "-said"))
  public String sort;
}
