package dev.onrecord.model;

import dev.onrecord.platform.ListView;
import dev.onrecord.platform.Page;
import dev.onrecord.platform.Total;
import dev.onrecord.subject.Resolved;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of AI models. */
@Schema(name = "AiModelList", description = "A page of AI models")
record AiModelList(
    @Schema(required = true) List<AiModelView> items,
    @Schema(required = true) Total total,
    @Schema(required = true) List<Resolved> resolved,
    @Schema(
            description = "The address of the next page; absent on the last",
            format = "uri-reference")
        String next)
    implements ListView {

  static AiModelList of(Page<AiModelView> page, List<Resolved> resolved) {
    return new AiModelList(page.items(), page.total(), resolved, page.next());
  }
}
