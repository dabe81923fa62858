package dev.onrecord.position;

import dev.onrecord.statement.Statements;
import dev.onrecord.statement.view.RenderedStatement;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads the statements that are evidence for stances. */
@Singleton
class Evidence {

  private final Statements statements;

  Evidence(Statements statements) {
    this.statements = statements;
  }

  /** Loads the evidence of a whole page at once. */
  Map<UUID, RenderedStatement> of(List<CurrentStance> stances) {
    List<UUID> ids =
        stances.stream()
            .flatMap(stance -> stance.evidence().stream())
            .map(DatedStance::statement)
            .distinct()
            .toList();
    return statements.views(ids).stream()
        .collect(Collectors.toMap(RenderedStatement::id, Function.identity()));
  }
}
