package dev.onrecord.statement.view;

import dev.onrecord.statement.entity.WithdrawalReason;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A withdrawal as GET shows it. */
@Schema(name = "Withdrawal", description = "Why a published statement no longer stands")
record WithdrawalView(
    @Schema(description = "The kind of reason", required = true) WithdrawalReason reason,
    @Schema(description = "What is to be said about it") String note,
    @Schema(description = "The statement that takes its place") Superseding supersededBy,
    @Schema(description = "When it was withdrawn", required = true) Instant at) {

  /** The statement that takes its place. */
  @Schema(name = "SupersedingStatement", description = "The statement that takes its place")
  record Superseding(
      @Schema(description = "The id", required = true) UUID id,
      @Schema(
              description = "The address of the statement",
              format = "uri-reference",
              required = true)
          String self) {}
}
