package dev.onrecord.source;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.response.Warning;
import dev.onrecord.subject.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source, as shown to clients. */
@Schema(name = "Source", description = "A document that reports statements")
public record SourceView(
    @Schema(description = "Always `source`", enumeration = "source", required = true) String type,
    @Schema(description = "The id", required = true) UUID id,
    @Schema(description = "The URL, if known", format = "uri") String url,
    @Schema(description = "The title", required = true) String title,
    @Schema(description = "The writer; never the speaker") String author,
    @Schema(description = "The organization that published it") SubjectRef publisher,
    @Schema(description = "When it was published, as an EDTF date") EdtfDate published,
    @Schema(description = "The kind of document", required = true) SourceKind kind,
    @Schema(description = "The URL of an archived copy", format = "uri") String archivedUrl,
    @Schema(description = "True if only editors see it; otherwise absent") Boolean draft,
    @Schema(description = "When it was added to the record", required = true) Instant recordedAt,
    @Schema(description = "When it was last edited", required = true) Instant updatedAt,
    @Schema(description = "The number of edits", required = true) int version,
    @Schema(
            description =
                "In the response to a write: sources with a similar URL, which may be the same document; absent if there are none",
            maxItems = SimilarSources.MAX)
        List<SourceRef> similar,
    @Schema(
            description = "Only in the response to a write: what may be a mistake",
            maxItems = Warning.MOST)
        List<Warning> warnings,
    @Schema(description = "Related URLs", required = true) Urls urls)
    implements ItemView {

  /** The URLs related to a source. */
  @Schema(name = "SourceUrls", description = "Related URLs")
  public record Urls(
      @Schema(description = "This source", format = "uri-reference", required = true) String self,
      @Schema(
              description = "The statements that it reports",
              format = "uri-reference",
              required = true)
          String statements,
      @Schema(description = "Its history", format = "uri-reference", required = true)
          String history) {}

  static SourceView of(Source source) {
    return new SourceView(
        "source",
        source.id,
        source.url,
        source.title,
        source.author,
        source.publisher == null ? null : source.publisher.ref(),
        source.published,
        source.kind,
        source.archivedUrl,
        source.draft ? true : null,
        source.recordedAt,
        source.updatedAt,
        source.version,
        null,
        null,
        new Urls(
            SourceRef.path(source.id),
            "/statements?source=" + source.id,
            SourceRef.path(source.id) + "/history"));
  }

  /** A copy that proposes similar sources, at least one. */
  SourceView with(List<SourceRef> similarSources) {
    return new SourceView(
        type,
        id,
        url,
        title,
        author,
        publisher,
        published,
        kind,
        archivedUrl,
        draft,
        recordedAt,
        updatedAt,
        version,
        similarSources,
        similarSources.stream().map(similar -> Sources.similar(similar, "/url")).toList(),
        urls);
  }

  @Override
  public String self() {
    return urls.self();
  }
}
