package dev.onrecord.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which subject a name in the query was taken for. */
@Schema(name = "Resolved", description = "Which subject a name in the query was taken for")
public record Resolved(
    @Schema(
            description = "The query parameter",
            examples = "person",
            required = true,
            maxLength = 50)
        String parameter,
    @Schema(
            description = "The name that it gave",
            examples = "musk",
            required = true,
            maxLength = 2_048)
        String value,
    @Schema(
            description = "The slug of the subject that it means",
            examples = "elon-musk",
            required = true)
        String slug,
    @Schema(description = "The subject's name", examples = "Elon Musk", required = true)
        String name,
    @Schema(description = "The subject's type", required = true) SubjectType type,
    @Schema(
            description = "The rule that matched",
            enumeration = {"slug", "name", "alias", "word"},
            required = true)
        NameKind by) {

  /** The most that one query has, where every name that it may give is given. */
  public static final int MOST = 16;

  public static Resolved of(String parameter, String value, Names.Meaning meaning) {
    SubjectRef ref = meaning.ref();
    return new Resolved(parameter, value, ref.slug(), ref.name(), ref.type(), meaning.by());
  }
}
