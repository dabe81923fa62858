package dev.onrecord.statement.view;

import dev.onrecord.edtf.EdtfDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement as embedded in another. */
@Schema(name = "StatementRef", description = "A statement, as embedded in another")
public record StatementRef(
    @Schema(description = "The id", required = true) UUID id,
    @Schema(description = "When it was said, as an EDTF date", required = true) EdtfDate said,
    @Schema(description = "The words", required = true) String text,
    @Schema(description = "The URL of the statement", format = "uri-reference", required = true)
        String self) {}
