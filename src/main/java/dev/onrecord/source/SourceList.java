package dev.onrecord.source;

import dev.onrecord.platform.page.Page;
import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.response.ListView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of sources. */
@Schema(name = "SourceList", description = "A page of sources")
record SourceList(
    @Schema(description = "The items on this page", required = true) List<SourceView> items,
    @Schema(description = "The number of items on all pages", required = true) Total total,
    @Schema(description = "The URL of the next page; absent on the last", format = "uri-reference")
        String next,
    @Schema(
            description =
                "With `url`: sources with a similar URL, which may be the same document; otherwise absent",
            maxItems = SimilarSources.MAX)
        List<SourceRef> similar)
    implements ListView {

  static SourceList of(Page<SourceView> page, List<SourceRef> similar) {
    return new SourceList(page.items(), page.total(), page.next(), similar);
  }
}
