package dev.onrecord.statement.lifecycle;

import dev.onrecord.change.Action;
import dev.onrecord.change.Changes;
import dev.onrecord.item.VersionForm;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.response.Written;
import dev.onrecord.statement.StatementMapper;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.WithdrawalForm;
import dev.onrecord.statement.WithdrawalRules;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.entity.Withdrawal;
import dev.onrecord.statement.view.RenderedStatement;
import jakarta.inject.Singleton;

/** Withdraws and reinstates statements. */
@Singleton
class Withdrawals {

  private final Statements statements;
  private final StatementMapper mapper;
  private final Forms forms;
  private final WithdrawalRules rules;

  Withdrawals(Statements statements, StatementMapper mapper, Forms forms, WithdrawalRules rules) {
    this.statements = statements;
    this.mapper = mapper;
    this.forms = forms;
    this.rules = rules;
  }

  /** Withdraws a published statement, which stays readable. */
  Written<RenderedStatement> withdraw(String id, WithdrawalForm form, String ifMatch) {
    forms.check(form);
    return statements.items().write(changes -> withdraw(id, form, ifMatch, changes));
  }

  private Statement withdraw(String id, WithdrawalForm form, String ifMatch, Changes changes) {
    Statement statement = statements.writer().lock(id, ifMatch, form.version());
    statement.checkPublished();
    Withdrawal withdrawal = rules.requested(statement, form);
    statements
        .writer()
        .edit(
            Action.WITHDRAWN,
            statement,
            changes,
            () -> statement.setStatus(Status.WITHDRAWN, withdrawal));
    return statement;
  }

  /** Undoes a withdrawal. */
  Written<RenderedStatement> reinstate(String id, String ifMatch, VersionForm body) {
    return statements.items().write(changes -> reinstate(id, ifMatch, body, changes));
  }

  private Statement reinstate(String id, String ifMatch, VersionForm body, Changes changes) {
    Statement statement = statements.writer().lock(id, ifMatch, VersionForm.version(body));
    if (statement.status != Status.WITHDRAWN) {
      throw Problem.notFound("withdrawal of the statement", id);
    }
    statements
        .writer()
        .edit(Action.REINSTATED, statement, changes, () -> mapper.reinstate(statement, changes));
    return statement;
  }
}
