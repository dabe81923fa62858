package dev.onrecord.subject;

import dev.onrecord.subject.name.NameRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The subject that a name in the query was resolved to. */
@Schema(name = "Resolved", description = "The subject that a name in the query was resolved to")
public record Resolved(
    @Schema(
            description = "The query parameter",
            examples = "person",
            required = true,
            maxLength = 50)
        String parameter,
    @Schema(
            description = "The name as given",
            examples = "musk",
            required = true,
            maxLength = 2_048)
        String value,
    @Schema(description = "The slug of the subject", examples = "elon-musk", required = true)
        String slug,
    @Schema(description = "The subject's name", examples = "Elon Musk", required = true)
        String name,
    @Schema(description = "The subject's type", required = true) SubjectType type,
    @Schema(
            description = "The rule that matched",
            title = "NameRule",
            enumeration = {"slug", "name", "alias", "word", "last_first", "title", "middle_name"},
            required = true)
        NameRule by) {

  /** The most names in one query. */
  public static final int MAX_PER_QUERY = 16;

  public static Resolved of(String parameter, String value, Names.Meaning meaning) {
    SubjectRef ref = meaning.ref();
    return new Resolved(parameter, value, ref.slug(), ref.name(), ref.type(), meaning.by());
  }
}
