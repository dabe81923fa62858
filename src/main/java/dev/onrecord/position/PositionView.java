package dev.onrecord.position;

import dev.onrecord.subject.SubjectRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A position, as shown to clients. */
@Schema(
    name = "Position",
    description =
        "The stances that one speaker took toward one subject, in the order of their dates")
public record PositionView(
    @Schema(description = "The speaker", required = true) SubjectRef speaker,
    @Schema(description = "The subject", required = true) SubjectRef subject,
    @Schema(
            description =
                "The proposition that `favor` and `against` refer to, for a topic that has one")
        String proposition,
    @Schema(description = "The current stance", required = true) StandingView current,
    @Schema(description = "The number of statements with each stance", required = true)
        StanceCounts counts,
    @Schema(
            description =
                "The stances, newest first: the newest 100 if both a speaker and a subject were requested, otherwise the"
                    + " newest 5",
            maxItems = 100,
            required = true)
        List<StanceView> stances,
    @Schema(
            description =
                "The shifts between consecutive stances, newest first, limited like `stances`",
            maxItems = 100,
            required = true)
        List<ShiftView> shifts,
    @Schema(description = "The number of shifts", required = true) int shiftCount,
    @Schema(description = "Related URLs", required = true) Urls urls) {

  /** The URLs related to a position. */
  @Schema(name = "PositionUrls", description = "Related URLs")
  public record Urls(
      @Schema(
              description = "This position with the newest 100 stances",
              format = "uri-reference",
              required = true)
          String self,
      @Schema(
              description = "All statements of the speaker about the subject",
              format = "uri-reference",
              required = true)
          String statements) {}
}
