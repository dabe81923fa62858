package dev.onrecord.statement.view;

import dev.onrecord.source.SourceRef;
import dev.onrecord.statement.entity.Selector;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appearance, as shown to clients. */
@Schema(name = "Appearance", description = "An occurrence of the statement in a source")
record AppearanceView(
    @Schema(description = "The source", required = true) SourceRef source,
    @Schema(description = "Whether the statement was first made here", required = true)
        boolean primary,
    @Schema(description = "Where in the source the words are") Selector selector) {}
