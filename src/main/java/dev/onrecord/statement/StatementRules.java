package dev.onrecord.statement;

import dev.onrecord.change.Changes;
import dev.onrecord.item.InUse;
import dev.onrecord.item.ItemRules;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import jakarta.inject.Singleton;
import java.util.Map;

/** How statements are edited. */
@Singleton
class StatementRules implements ItemRules<Statement, StatementForm> {

  private final StatementMapper mapper;

  StatementRules(StatementMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public StatementForm permitted(StatementForm form) {
    return form.withoutImportFields();
  }

  @Override
  public void fill(Statement statement, StatementForm form, Changes changes) {
    mapper.fill(statement, form, changes);
  }

  @Override
  public StatementForm form(Statement statement) {
    return StatementForm.of(statement);
  }

  @Override
  public boolean affectsEmbedded(Statement statement, StatementForm before, StatementForm after) {
    return Statement.repliesTo(statement.id) > 0;
  }

  @Override
  public void checkDeletable(Statement statement) {
    if (statement.status != Status.DRAFT) {
      throw new Problem(
              ProblemType.PUBLISHED_STATEMENT,
              "A published statement is withdrawn with a reason, not deleted.")
          .with("withdrawal", Statement.path(statement.id) + "/withdrawal");
    }
    InUse.check(statement.address(), Map.of("replies", Statement.repliesTo(statement.id)));
  }
}
