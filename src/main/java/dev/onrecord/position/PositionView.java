package dev.onrecord.position;

import dev.onrecord.subject.SubjectRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A position, as GET shows it. */
@Schema(
    name = "Position",
    description =
        "The stances that one speaker took toward one subject, in the order of their dates")
record PositionView(
    @Schema(description = "Who took them", required = true) SubjectRef speaker,
    @Schema(description = "Toward what", required = true) SubjectRef subject,
    @Schema(
            description =
                "The sentence that `favor` and `against` refer to, of a topic that has one")
        String proposition,
    @Schema(description = "Where the speaker stands now", required = true) StandingView current,
    @Schema(description = "How many statements took each stance", required = true)
        StanceCounts counts,
    @Schema(
            description =
                "The stances, newest first: the newest 100 where both a speaker and a subject were asked for, and else the"
                    + " newest 5",
            maxItems = 100,
            required = true)
        List<StanceView> stances,
    @Schema(
            description =
                "Where it turned, from one of all stances to the next, newest first: as many at the most as stances are shown",
            maxItems = 100,
            required = true)
        List<ShiftView> shifts,
    @Schema(description = "How often it turned", required = true) int shiftCount,
    @Schema(description = "Where to go from here", required = true) Urls urls) {

  /** Where to go from a position. */
  @Schema(name = "PositionUrls", description = "Where to go from here")
  record Urls(
      @Schema(
              description = "This position with the newest 100 stances",
              format = "uri-reference",
              required = true)
          String self,
      @Schema(
              description = "All that the speaker said about the subject",
              format = "uri-reference",
              required = true)
          String statements) {}
}
