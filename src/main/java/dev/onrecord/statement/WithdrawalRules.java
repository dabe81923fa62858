package dev.onrecord.statement;

import dev.onrecord.change.EntityType;
import dev.onrecord.change.RecordTime;
import dev.onrecord.item.Redaction;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.entity.Withdrawal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Validates withdrawals, by a client or from an import. */
@Singleton
public class WithdrawalRules {

  private final RecordTime time;

  WithdrawalRules(RecordTime time) {
    this.time = time;
  }

  /** Validates a withdrawal by a client. */
  public Withdrawal requested(Statement statement, WithdrawalForm form) {
    String field = "supersededBy";
    Statement superseding = superseding(field, statement, form);
    if (superseding == null && form.supersededBy() != null) {
      throw Problem.field(
          ProblemType.UNKNOWN_STATEMENT,
          field,
          "is not the id of a statement: " + form.supersededBy().id());
    }
    if (superseding != null && superseding.status != Status.PUBLISHED) {
      throw Problem.field(field, "is not published");
    }
    return form.at(time.ofEdit(statement));
  }

  /** Validates an imported withdrawal. An edit keeps the current one. */
  Withdrawal imported(Statement statement, Status status, WithdrawalForm form) {
    if (form == null) {
      return statement.withdrawal;
    }
    if (status != Status.WITHDRAWN) {
      throw Problem.field("withdrawal", "requires the status withdrawn");
    }
    String field = "withdrawal.supersededBy";
    Statement superseding = superseding(field, statement, form);
    if (superseding == null && form.supersededBy() != null) {
      refuseErased(field, form.supersededBy().id());
    }
    // The superseding statement may have been withdrawn since.
    if (superseding != null && superseding.status == Status.DRAFT) {
      throw Problem.field(field, "is not published");
    }
    Instant now = time.ofEdit(statement);
    if (form.at() != null && form.at().isAfter(now)) {
      throw Problem.field("withdrawal.at", "is in the future");
    }
    if (form.at() != null) {
      return form.at(form.at());
    }
    return form.at(statement.withdrawal == null ? now : statement.withdrawal.at());
  }

  /** The superseding statement, or null if none is named or none has the id. */
  private static Statement superseding(String field, Statement statement, WithdrawalForm form) {
    if (form.supersededBy() == null) {
      return null;
    }
    if (form.supersededBy().id().equals(statement.id)) {
      throw Problem.field(field, "is the statement itself");
    }
    return Statement.findById(form.supersededBy().id());
  }

  /** A missing statement may come later in the import, but an erased one cannot. */
  private static void refuseErased(String field, UUID id) {
    if (Redaction.of(EntityType.STATEMENT, id.toString()).isPresent()) {
      throw Problem.field(ProblemType.UNKNOWN_STATEMENT, field, "was erased: " + id);
    }
  }
}
