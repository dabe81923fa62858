package dev.onrecord.statement;

import dev.onrecord.change.Action;
import dev.onrecord.change.Changes;
import dev.onrecord.item.BulkLookup;
import dev.onrecord.item.ImportRules;
import dev.onrecord.item.ItemWriter;
import dev.onrecord.statement.entity.LockedStatements;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How an import finds and edits statements. */
final class StatementImports
    implements ImportRules<Statement, StatementForm>, BulkLookup<StatementForm> {

  private final ItemWriter<Statement, StatementForm> writer;
  private final StatementMapper mapper;
  private final LockedStatements locked;

  StatementImports(
      ItemWriter<Statement, StatementForm> writer,
      StatementMapper mapper,
      LockedStatements locked) {
    this.writer = writer;
    this.mapper = mapper;
    this.locked = locked;
  }

  @Override
  public StatementForm prepared(StatementForm form, boolean keepTimes, Changes changes) {
    StatementForm timed = keepTimes ? form : form.untimed();
    if (timed.appearances().stream().noneMatch(AppearanceForm::hasInlineSource)) {
      return timed;
    }
    // Importing many new statements need not look for each of them twice.
    boolean dependsOnCurrent =
        timed.status() == null
            || timed.appearances().stream().anyMatch(AppearanceForm::hasSourceByTitle);
    Statement current = dependsOnCurrent ? existing(timed, changes) : null;
    return mapper.withSources(timed, current, isDraft(timed, current), changes);
  }

  /**
   * Whether an imported form is a draft; without a status, whether the existing statement is one.
   */
  private static boolean isDraft(StatementForm form, Statement current) {
    return form.status() == null
        ? current != null && current.status == Status.DRAFT
        : form.status() == Status.DRAFT;
  }

  @Override
  public boolean names(StatementForm form) {
    return form.id() != null;
  }

  @Override
  public Statement existing(StatementForm form, Changes changes) {
    if (form.id() == null) {
      return mapper.findDuplicate(form, changes);
    }
    String id = form.id().toString();
    return writer.mayExist(id, changes) ? writer.find(id) : null;
  }

  @Override
  public Action action(Statement current, StatementForm form) {
    boolean wasActive = current.status != Status.WITHDRAWN;
    if (form.status() == null || wasActive == (form.status() != Status.WITHDRAWN)) {
      return Action.UPDATED;
    }
    return wasActive ? Action.WITHDRAWN : Action.REINSTATED;
  }

  /** An import may also reinstate a statement; its new content decides about duplicates. */
  @Override
  public void fill(Statement statement, StatementForm form, Changes changes) {
    if (statement.status == Status.WITHDRAWN && form.status() == Status.PUBLISHED) {
      statement.setStatus(Status.PUBLISHED, null);
    }
    mapper.fill(statement, form, changes);
  }

  @Override
  public void lock(Set<String> ids) {
    locked.of(ids.stream().map(UUID::fromString).toList());
  }

  @Override
  public void load(List<StatementForm> items) {
    mapper.lookUp(items);
  }
}
