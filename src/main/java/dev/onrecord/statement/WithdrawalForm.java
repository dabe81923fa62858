package dev.onrecord.statement;

import dev.onrecord.platform.PlainText;
import dev.onrecord.statement.entity.Withdrawal;
import dev.onrecord.statement.entity.WithdrawalReason;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A withdrawal in the import format. */
@Schema(name = "WithdrawalForm", description = "Why a published statement is withdrawn")
public record WithdrawalForm(
    @NotNull
        @Schema(
            description =
                "`misattributed`: somebody else said it; `fabricated`: nobody did; `altered`: the words were changed;"
                    + " `duplicate`: another statement has the same content")
        WithdrawalReason reason,
    @PlainText(max = 2_000, multi = true)
        @Schema(description = "A note about it", minLength = 1, maxLength = 2_000)
        String note,
    @Schema(description = "The published statement that supersedes it") StatementKey supersededBy,
    @Schema(description = "When it was withdrawn; set by the service", readOnly = true) Instant at,
    @Schema(description = "The version to withdraw, unless `If-Match` is set") Integer version) {

  static WithdrawalForm of(Withdrawal withdrawal) {
    return withdrawal == null
        ? null
        : new WithdrawalForm(
            withdrawal.reason(),
            withdrawal.note(),
            withdrawal.supersededBy() == null ? null : new StatementKey(withdrawal.supersededBy()),
            withdrawal.at(),
            null);
  }

  WithdrawalForm untimed() {
    return new WithdrawalForm(reason, note, supersededBy, null, version);
  }

  Withdrawal at(Instant time) {
    return new Withdrawal(reason, note, supersededBy == null ? null : supersededBy.id(), time);
  }
}
