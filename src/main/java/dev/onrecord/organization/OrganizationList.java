package dev.onrecord.organization;

import dev.onrecord.platform.page.Page;
import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.response.ListView;
import dev.onrecord.subject.Resolved;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of organizations. */
@Schema(name = "OrganizationList", description = "A page of organizations")
record OrganizationList(
    @Schema(description = "The items on this page", required = true) List<OrganizationView> items,
    @Schema(description = "The number of items on all pages", required = true) Total total,
    @Schema(
            description = "The subjects that names in the query were resolved to",
            required = true,
            maxItems = Resolved.MAX_PER_QUERY)
        List<Resolved> resolved,
    @Schema(description = "The URL of the next page; absent on the last", format = "uri-reference")
        String next)
    implements ListView {

  static OrganizationList of(Page<OrganizationView> page, List<Resolved> resolved) {
    return new OrganizationList(page.items(), page.total(), resolved, page.next());
  }
}
