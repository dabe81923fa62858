package dev.onrecord.statement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** The withdrawal of a published statement. */
@Embeddable
public record Withdrawal(
    @Enumerated(EnumType.STRING) @Column(name = "withdrawal_reason") WithdrawalReason reason,
    @Column(name = "withdrawal_note") String note,
    @Column(name = "superseded_by") UUID supersededBy,
    @Column(name = "withdrawn_at") Instant at) {

  /** A copy with another superseding statement, or none. */
  public Withdrawal withSuperseding(UUID superseding) {
    return new Withdrawal(reason, note, superseding, at);
  }
}
