package dev.onrecord.position;

import dev.onrecord.platform.page.Limit;
import dev.onrecord.platform.response.ListView;
import dev.onrecord.statement.query.Window;
import dev.onrecord.subject.Resolved;
import dev.onrecord.subject.SubjectRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where speakers agree and where they do not. */
@Schema(
    name = "CommonGround",
    description =
        "Where speakers agree and where they do not: a page over all four lists, one after the other")
record CommonGroundView(
    @Schema(
            description = "All are in favor, or all are against",
            maxItems = Limit.MAX,
            required = true)
        List<SharedSubject> agree,
    @Schema(
            description = "Some are in favor and some against",
            maxItems = Limit.MAX,
            required = true)
        List<SharedSubject> differ,
    @Schema(
            description = "All took a stance, some of them neutral or unclear",
            maxItems = Limit.MAX,
            required = true)
        List<SharedSubject> mixed,
    @Schema(description = "Only some took a stance", maxItems = Limit.MAX, required = true)
        List<SharedSubject> unmatched,
    @Schema(description = "How many subjects there are over all pages", required = true)
        Totals totals,
    @Schema(
            description = "The address of the next page; absent on the last",
            format = "uri-reference")
        String next,
    @Schema(
            description = "Which subjects the names in the query were taken for",
            maxItems = Resolved.MOST,
            required = true)
        List<Resolved> resolved,
    @Schema(description = "The window of time, where one was asked for") Window window)
    implements ListView {

  /** How many subjects there are in each list, over all pages. */
  @Schema(name = "CommonGroundTotals", description = "How many subjects there are in each list")
  record Totals(
      @Schema(required = true) int agree,
      @Schema(required = true) int differ,
      @Schema(required = true) int mixed,
      @Schema(required = true) int unmatched) {}

  /** A subject, and where each of the speakers stands who took a stance toward it. */
  @Schema(
      name = "SharedSubject",
      description = "A subject, and where each of the speakers stands who took a stance toward it")
  record SharedSubject(
      @Schema(description = "The subject", required = true) SubjectRef subject,
      @Schema(
              description =
                  "The sentence that `favor` and `against` refer to, of a topic that has one")
          String proposition,
      @Schema(
              description =
                  "Where each stands, first those asked for by `speaker`, then by `person`, then by `organization`",
              maxItems = 10,
              required = true)
          List<SpeakerStanding> speakers) {}

  /** Where one of them stands. */
  @Schema(name = "SpeakerStanding", description = "Where one of the speakers stands")
  record SpeakerStanding(
      @Schema(description = "The speaker", required = true) SubjectRef speaker,
      @Schema(description = "Where the speaker stands now", required = true) StandingView current,
      @Schema(
              description = "The whole position, with its shifts",
              format = "uri-reference",
              required = true)
          String position) {}
}
