package dev.onrecord.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.onrecord.change.RecordForm;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.Line;
import dev.onrecord.subject.SubjectSlug;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source in the import format. */
@Schema(name = "SourceForm", description = "A source, as a client sends it")
@JsonIgnoreProperties({"updatedAt", "urls", "self", "existing"})
public record SourceForm(
    @Schema(
            description = "Always `source`; set by the service",
            enumeration = "source",
            readOnly = true)
        String type,
    @Schema(description = "The id; made by the service where it is left out") UUID id,
    @HttpUrl @Schema(description = "Where it is, if that is known; unique", format = "uri")
        String url,
    @NotNull @Line(max = 500) @Schema(description = "The title", minLength = 1, maxLength = 500)
        String title,
    @Line(max = 200)
        @Schema(description = "Who wrote it; never the speaker", minLength = 1, maxLength = 200)
        String author,
    @Schema(description = "The organization that published it") SubjectSlug publisher,
    @Schema(description = "When it was published, as an EDTF date") EdtfDate published,
    @NotNull @Schema(description = "The kind of document") SourceKind kind,
    @HttpUrl @Schema(description = "Where a copy is archived", format = "uri") String archivedUrl,
    @Schema(
            description =
                "`true` where only editors are shown it, until something published reports it or a PUT says `false`; never"
                    + " the reverse. A source that a draft brings inline is one")
        Boolean draft,
    @Schema(description = "When it came into the record; set by the service", readOnly = true)
        Instant recordedAt,
    @Schema(
            description =
                "Counts the edits; set by the service. In a PUT it says which version was edited, where `If-Match` does not")
        Integer version)
    implements RecordForm {

  /** Whether it describes a source as the record does, apart from where it is. */
  boolean describes(Source source) {
    SourceForm there = of(source);
    return title.equals(there.title)
        && kind == there.kind
        && Objects.equals(author, there.author)
        && Objects.equals(publisher, there.publisher)
        && Objects.equals(published, there.published);
  }

  /** The same, with what is said of whether it is a draft. */
  SourceForm with(Boolean other) {
    return new SourceForm(
        type,
        id,
        url,
        title,
        author,
        publisher,
        published,
        kind,
        archivedUrl,
        other,
        recordedAt,
        version);
  }

  static SourceForm of(Source source) {
    return new SourceForm(
        "source",
        source.id,
        source.url,
        source.title,
        source.author,
        source.publisher == null ? null : new SubjectSlug(source.publisher.slug),
        source.published,
        source.kind,
        source.archivedUrl,
        source.draft ? true : null,
        source.recordedAt,
        null);
  }
}
