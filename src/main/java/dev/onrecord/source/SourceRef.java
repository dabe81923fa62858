package dev.onrecord.source;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.subject.SubjectRef;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source, as embedded in statements. */
@Schema(name = "SourceRef", description = "A source, as embedded in statements")
public record SourceRef(
    @Schema(description = "The id", required = true) UUID id,
    @Schema(description = "The URL, if known", format = "uri") String url,
    @Schema(description = "The title", required = true) String title,
    @Schema(description = "The writer; never the speaker") String author,
    @Schema(description = "The organization that published it") SubjectRef publisher,
    @Schema(description = "When it was published, as an EDTF date") EdtfDate published,
    @Schema(description = "The kind of document", required = true) SourceKind kind,
    @Schema(description = "The URL of an archived copy", format = "uri") String archivedUrl,
    @Schema(description = "The URL of the source", format = "uri-reference", required = true)
        String self) {

  public static SourceRef of(Source source) {
    return new SourceRef(
        source.id,
        source.url,
        source.title,
        source.author,
        source.publisher == null ? null : source.publisher.ref(),
        source.published,
        source.kind,
        source.archivedUrl,
        path(source.id));
  }

  /** The URL of the source with an id. */
  public static String path(UUID id) {
    return "/sources/" + id;
  }
}
