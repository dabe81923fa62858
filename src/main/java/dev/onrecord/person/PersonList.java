package dev.onrecord.person;

import dev.onrecord.platform.ListView;
import dev.onrecord.platform.Page;
import dev.onrecord.platform.Total;
import dev.onrecord.subject.Resolved;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of people. */
@Schema(name = "PersonList", description = "A page of people")
record PersonList(
    @Schema(required = true) List<PersonView> items,
    @Schema(required = true) Total total,
    @Schema(required = true) List<Resolved> resolved,
    @Schema(
            description = "The address of the next page; absent on the last",
            format = "uri-reference")
        String next)
    implements ListView {

  static PersonList of(Page<PersonView> page, List<Resolved> resolved) {
    return new PersonList(page.items(), page.total(), resolved, page.next());
  }
}
