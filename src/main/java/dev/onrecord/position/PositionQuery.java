package dev.onrecord.position;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of positions. */
public class PositionQuery extends WindowQuery {

  private static final String NAME =
      "Any slug, name, alias or word of a name that identifies one subject";

  private static final String SPEAKER =
      "At most one of `speaker`, `person` and `organization` is allowed. ";

  private static final String SUBJECT = "At most one of `about`, `topic` and `model` is allowed. ";

  @QueryParam("speaker")
  @Parameter(description = "The speaker, a person or an organization. " + SPEAKER + NAME)
  public String speaker;

  @QueryParam("person")
  @Parameter(description = "The speaker, a person. " + SPEAKER + NAME, example = "musk")
  public String person;

  @QueryParam("organization")
  @Parameter(description = "The speaker, an organization, such as `meta`. " + SPEAKER + NAME)
  public String organization;

  @QueryParam("about")
  @Parameter(
      description = "The subject: a person, organization, AI model or topic. " + SUBJECT + NAME)
  public String about;

  @QueryParam("topic")
  @Parameter(description = "The subject, a topic, such as `open-source-ai`. " + SUBJECT + NAME)
  public String topic;

  @QueryParam("model")
  @Parameter(description = "The subject, an AI model, such as `llama-3.1`. " + SUBJECT + NAME)
  public String model;

  @QueryParam("sort")
  @Parameter(
      description =
          "`-said`: by the newest statement of each position, latest first; `name`: by the name of the subject, or of"
              + " the speaker if a subject was requested",
      schema =
          @Schema(
              type = SchemaType.STRING,
              title = "PositionSort",
              enumeration = {"-said", "name"},
              defaultValue = "-said"))
  public PositionSort sort = PositionSort.NEWEST_SAID;
}
