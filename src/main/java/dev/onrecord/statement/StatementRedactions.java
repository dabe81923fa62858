package dev.onrecord.statement;

import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.RedactionForm;
import dev.onrecord.platform.Forms;
import dev.onrecord.source.Sources;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** How statements are erased. */
@Singleton
class StatementRedactions {

  private final Statements statements;
  private final HeldStatements held;
  private final Sources sources;
  private final ChangeLog log;
  private final Forms forms;

  StatementRedactions(
      Statements statements, HeldStatements held, Sources sources, ChangeLog log, Forms forms) {
    this.statements = statements;
    this.held = held;
    this.sources = sources;
    this.log = log;
    this.forms = forms;
  }

  /** Erases a statement and the sources that report nothing else. */
  void redact(String id, RedactionForm form, String ifMatch) {
    forms.check(form);
    log.write(changes -> redact(id, form, ifMatch, changes), erased -> null);
  }

  private Statement redact(String id, RedactionForm form, String ifMatch, Changes changes) {
    Statement statement = statements.hold(id, ifMatch, form.version());
    // Whom they answer is a fact of their own.
    for (Statement reply : held.repliesTo(statement.id)) {
      statements.edit(reply, changes, () -> reply.replyTo = null);
    }
    for (Statement superseded : held.supersededBy(statement.id)) {
      statements.edit(
          superseded, changes, () -> superseded.withdrawal = superseded.withdrawal.by(null));
    }
    List<UUID> reportingOnly = soleSources(statement);
    statements.erase(statement, form.reason(), changes);
    sources.hold(reportingOnly).forEach(source -> sources.redact(source, form.reason(), changes));
    return statement;
  }

  /**
   * The sources that report nothing but the statement. Who comes to refer to one meanwhile wins.
   */
  private static List<UUID> soleSources(Statement statement) {
    return statement.appearances.stream()
        .map(appearance -> appearance.source().id)
        .filter(
            source ->
                Statement.count(
                        "from Statement s join s.appearances p where p.source.id = ?1 and s.id <> ?2",
                        source,
                        statement.id)
                    == 0)
        .toList();
  }
}
