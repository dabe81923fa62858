package dev.onrecord.source;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.subject.SubjectRef;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as statements mention it. */
@Schema(name = "SourceRef", description = "A source, as statements mention it")
public record SourceRef(
    @Schema(description = "The id", required = true) UUID id,
    @Schema(description = "Where it is, if that is known", format = "uri") String url,
    @Schema(description = "The title", required = true) String title,
    @Schema(description = "Who wrote it; never the speaker") String author,
    @Schema(description = "The organization that published it") SubjectRef publisher,
    @Schema(description = "When it was published, as an EDTF date") EdtfDate published,
    @Schema(description = "The kind of document", required = true) SourceKind kind,
    @Schema(description = "Where a copy is archived", format = "uri") String archivedUrl,
    @Schema(description = "The address of the source", format = "uri-reference", required = true)
        String self) {

  /** The address of the source with that id. */
  public static String path(UUID id) {
    return "/sources/" + id;
  }
}
