package dev.onrecord.statement.view;

import dev.onrecord.statement.entity.WithdrawalReason;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A withdrawal, as shown to clients. */
@Schema(name = "Withdrawal", description = "Why a published statement was withdrawn")
record WithdrawalView(
    @Schema(description = "The kind of reason", required = true) WithdrawalReason reason,
    @Schema(description = "A note about it") String note,
    @Schema(description = "The statement that supersedes it") Superseding supersededBy,
    @Schema(description = "When it was withdrawn", required = true) Instant at) {

  @Schema(name = "SupersedingStatement", description = "The statement that supersedes it")
  record Superseding(
      @Schema(description = "The id", required = true) UUID id,
      @Schema(description = "The URL of the statement", format = "uri-reference", required = true)
          String self) {}
}
