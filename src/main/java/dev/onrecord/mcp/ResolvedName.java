package dev.onrecord.mcp;

import dev.onrecord.subject.Resolved;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The subject that a name in the arguments was resolved to. */
public record ResolvedName(
    @Schema(description = "The argument", required = true) String argument,
    @Schema(description = "The slug", required = true) String slug,
    @Schema(description = "The name", required = true) String name) {

  static List<ResolvedName> of(List<Resolved> resolved, Detail detail) {
    return resolved.stream()
        .map(r -> new ResolvedName(r.parameter(), r.slug(), detail.shortenName(r.name())))
        .toList();
  }
}
