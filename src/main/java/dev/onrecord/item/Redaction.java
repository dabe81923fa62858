package dev.onrecord.item;

import dev.onrecord.change.Action;
import dev.onrecord.change.Change;
import dev.onrecord.change.EntityType;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.time.Instant;
import java.util.Optional;

/**
 * What remains of an erased item: when and why it was erased.
 *
 * @param hidden whether it was a draft, which only editors may know
 */
public record Redaction(Instant at, String reason, boolean hidden) {

  /** The redaction of the item at an address, if it was erased. */
  public static Optional<Redaction> of(EntityType type, String address) {
    return Change.<Change>find(
            "type = ?1 and entityId = ?2 and action = ?3", type, address, Action.REDACTED)
        .firstResultOptional()
        .map(change -> new Redaction(change.at, change.reason, change.hidden));
  }

  Problem problem(EntityType type) {
    return new Problem(
            ProblemType.REDACTED,
            "The %s was erased on %s: %s".formatted(EnumNames.snake(type), at, reason))
        .with("at", at)
        .with("by", "admin")
        .with("reason", reason);
  }
}
