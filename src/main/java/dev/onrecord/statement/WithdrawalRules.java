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

/** What may be said of a withdrawal, by a client or in an import. */
@Singleton
public class WithdrawalRules {

  private final RecordTime time;

  WithdrawalRules(RecordTime time) {
    this.time = time;
  }

  /** What a client says of it now. */
  public Withdrawal asked(Statement statement, WithdrawalForm form) {
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

  /** Only an import brings one; an edit leaves it as it is. */
  Withdrawal imported(Statement statement, Status status, WithdrawalForm form) {
    if (form == null) {
      return statement.withdrawal;
    }
    if (status != Status.WITHDRAWN) {
      throw Problem.field("withdrawal", "goes with the status withdrawn");
    }
    String field = "withdrawal.supersededBy";
    Statement superseding = superseding(field, statement, form);
    if (superseding == null && form.supersededBy() != null) {
      refuseErased(field, form.supersededBy().id());
    }
    // It may have been withdrawn itself since.
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

  /** What takes the statement's place, or null where there is none of that id, or none is said. */
  private static Statement superseding(String field, Statement statement, WithdrawalForm form) {
    if (form.supersededBy() == null) {
      return null;
    }
    if (form.supersededBy().id().equals(statement.id)) {
      throw Problem.field(field, "is the statement itself");
    }
    return Statement.findById(form.supersededBy().id());
  }

  /** What is not there may come later in the import, unless it never can. */
  private static void refuseErased(String field, UUID id) {
    if (Redaction.of(EntityType.STATEMENT, id.toString()).isPresent()) {
      throw Problem.field(ProblemType.UNKNOWN_STATEMENT, field, "was erased: " + id);
    }
  }
}
