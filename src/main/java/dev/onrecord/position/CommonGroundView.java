package dev.onrecord.position;

import dev.onrecord.platform.page.Limit;
import dev.onrecord.platform.response.ListView;
import dev.onrecord.statement.query.Window;
import dev.onrecord.subject.Resolved;
import dev.onrecord.subject.SubjectRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The comparison of several speakers, as shown to clients. */
@Schema(
    name = "CommonGround",
    description =
        "Where speakers agree and where they do not: a page over all four lists, one after the other")
public record CommonGroundView(
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
    @Schema(description = "The number of subjects on all pages", required = true) Totals totals,
    @Schema(description = "The URL of the next page; absent on the last", format = "uri-reference")
        String next,
    @Schema(
            description = "The subjects that names in the query were resolved to",
            maxItems = Resolved.MAX_PER_QUERY,
            required = true)
        List<Resolved> resolved,
    @Schema(description = "The time window, if one was requested") Window window)
    implements ListView {

  /** The number of subjects in each list, on all pages. */
  @Schema(
      name = "CommonGroundTotals",
      description = "The number of subjects in each list, on all pages")
  public record Totals(
      @Schema(required = true) int agree,
      @Schema(required = true) int differ,
      @Schema(required = true) int mixed,
      @Schema(required = true) int unmatched) {}

  /** A subject, with the current stances of the speakers toward it. */
  @Schema(
      name = "SharedSubject",
      description = "A subject, with the current stance of each speaker who took one")
  public record SharedSubject(
      @Schema(description = "The subject", required = true) SubjectRef subject,
      @Schema(
              description =
                  "The proposition that `favor` and `against` refer to, for a topic that has one")
          String proposition,
      @Schema(
              description =
                  "The current stances, first of those named by `speaker`, then by `person`, then by `organization`",
              maxItems = 10,
              required = true)
          List<SpeakerStanding> speakers) {}

  /** The current stance of a speaker. */
  @Schema(name = "SpeakerStanding", description = "The current stance of a speaker")
  public record SpeakerStanding(
      @Schema(description = "The speaker", required = true) SubjectRef speaker,
      @Schema(description = "The current stance", required = true) StandingView current,
      @Schema(
              description = "The whole position, with its shifts",
              format = "uri-reference",
              required = true)
          String position) {}
}
