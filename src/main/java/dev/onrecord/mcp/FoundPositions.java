package dev.onrecord.mcp;

import dev.onrecord.position.PositionList;
import dev.onrecord.position.PositionView;
import dev.onrecord.position.ShiftView;
import dev.onrecord.position.StanceCounts;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.DateMatch;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Positions: of a speaker, or toward a subject. */
public record FoundPositions(
    @Schema(description = "The positions on this page", required = true) List<Position> items,
    @Schema(description = "The number of positions on all pages", required = true) long total,
    @Schema(description = "Pass it as `cursor`, with the same arguments, for the next page")
        String next,
    @Schema(description = "Which subjects the names were resolved to", required = true)
        List<ResolvedName> resolved) {

  /** The dated stances of one speaker toward one subject. */
  public record Position(
      @Schema(description = "The speaker", required = true) Named speaker,
      @Schema(description = "The subject", required = true) Named subject,
      @Schema(description = "What `favor` and `against` refer to, for a topic that has it")
          String proposition,
      @Schema(description = "The current stance", required = true) CurrentStance current,
      @Schema(description = "The number of statements with each stance", required = true)
          StanceCounts counts,
      @Schema(description = "Changes of the stance, newest first", required = true)
          List<Shift> shifts) {

    static Position of(PositionView view, Detail detail, PageLinks links) {
      return new Position(
          Named.of(view.speaker(), detail),
          Named.of(view.subject(), detail),
          detail.unlessShort(view.proposition()),
          CurrentStance.of(view.current(), detail, links),
          view.counts(),
          detail.first(view.shifts()).stream().map(Shift::of).toList());
    }
  }

  /** A change of a stance. */
  public record Shift(
      @Schema(description = "The old stance", required = true) Stance from,
      @Schema(description = "The new stance", required = true) Stance to,
      @Schema(description = "When the last statement with the old one was made", required = true)
          String after,
      @Schema(description = "When the first statement with the new one was made", required = true)
          String before,
      @Schema(description = "`possible` if the dates leave the order open", required = true)
          DateMatch certainty) {

    static Shift of(ShiftView view) {
      return new Shift(view.from(), view.to(), view.after(), view.before(), view.certainty());
    }
  }

  static FoundPositions of(PositionList list, Detail detail, PageLinks links) {
    return new FoundPositions(
        list.items().stream().map(view -> Position.of(view, detail, links)).toList(),
        list.total().value(),
        NextPage.cursor(list.next()),
        ResolvedName.of(list.resolved(), detail));
  }
}
