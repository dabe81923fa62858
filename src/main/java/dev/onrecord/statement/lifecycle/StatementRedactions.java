package dev.onrecord.statement.lifecycle;

import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LogSnapshot;
import dev.onrecord.item.ItemWriter;
import dev.onrecord.item.RedactionForm;
import dev.onrecord.platform.json.LoggedJson;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.source.Sources;
import dev.onrecord.statement.StatementForm;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.entity.LockedStatements;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.WithdrawalReason;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Erases statements. */
@Singleton
class StatementRedactions {

  private final Statements statements;
  private final ItemWriter<Statement, StatementForm> writer;
  private final LockedStatements locked;
  private final Sources sources;
  private final ChangeLog log;
  private final LogSnapshot snapshot;
  private final Forms forms;
  private final LoggedJson json;

  StatementRedactions(
      Statements statements,
      LockedStatements locked,
      Sources sources,
      ChangeLog log,
      LogSnapshot snapshot,
      Forms forms,
      LoggedJson json) {
    this.statements = statements;
    this.writer = statements.writer();
    this.locked = locked;
    this.sources = sources;
    this.log = log;
    this.snapshot = snapshot;
    this.forms = forms;
    this.json = json;
  }

  /** Erases a statement and the sources that report nothing else. */
  void redact(String id, RedactionForm form, String ifMatch) {
    forms.check(form);
    log.write(changes -> redact(id, form, ifMatch, changes), erased -> null);
  }

  private Statement redact(String id, RedactionForm form, String ifMatch, Changes changes) {
    Statement statement = writer.lock(id, ifMatch, form.version());
    List<Statement> erased = withDuplicates(statement, changes);
    erased.forEach(each -> detachReplies(each, erased, changes));
    List<UUID> soleSources = soleSources(erased);
    // A duplicate may reply to the statement that it was merged into, so that one is erased last.
    Collections.reverse(erased);
    erased.forEach(each -> writer.erase(each, form.reason(), changes));
    Sources.lock(soleSources).forEach(source -> sources.erase(source, form.reason(), changes));
    return statement;
  }

  /**
   * The statement with its merged duplicates. Other statements that it supersedes lose that
   * reference.
   */
  private List<Statement> withDuplicates(Statement statement, Changes changes) {
    List<Statement> all = new ArrayList<>(List.of(statement));
    for (int i = 0; i < all.size(); i++) {
      for (Statement superseded : locked.supersededBy(all.get(i).id)) {
        if (superseded.withdrawal.reason() != WithdrawalReason.DUPLICATE) {
          writer.edit(
              superseded,
              changes,
              () -> superseded.withdrawal = superseded.withdrawal.withSuperseding(null));
        } else if (!all.contains(superseded)) {
          all.add(superseded);
        }
      }
    }
    return all;
  }

  /** Detaches replies, which keep the speaker that they reply to. */
  private void detachReplies(Statement statement, List<Statement> erased, Changes changes) {
    locked.repliesTo(statement.id).stream()
        .filter(reply -> !erased.contains(reply))
        .forEach(reply -> writer.edit(reply, changes, () -> reply.replyTo = null));
  }

  /**
   * The sources that report only these statements, now or in the log. A concurrent reference to one
   * wins.
   */
  private List<UUID> soleSources(List<Statement> erased) {
    List<UUID> ids = erased.stream().map(statement -> statement.id).toList();
    return erased.stream()
        .flatMap(this::allSources)
        .distinct()
        .filter(
            source ->
                Statement.count(
                        "from Statement s join s.appearances p where p.source.id = ?1 and s.id not in ?2",
                        source,
                        ids)
                    == 0)
        .toList();
  }

  private Stream<UUID> allSources(Statement statement) {
    return snapshot.versions(EntityType.STATEMENT, statement.id.toString()).stream()
        .flatMap(version -> statements.importer().logged(version, json).appearances().stream())
        .map(appearance -> appearance.source().id());
  }
}
