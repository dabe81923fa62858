package dev.onrecord.mcp;

import dev.onrecord.position.CommonGroundView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where speakers agree and where they do not. */
public record SharedGround(
    @Schema(description = "All are in favor, or all are against", required = true)
        List<Subject> agree,
    @Schema(description = "Some are in favor and some against", required = true)
        List<Subject> differ,
    @Schema(description = "All took a stance, some of them neutral or unclear", required = true)
        List<Subject> mixed,
    @Schema(
            description = "Only some took a stance, which is neither agreement nor difference",
            required = true)
        List<Subject> unmatched,
    @Schema(description = "The number of subjects in each list, on all pages", required = true)
        CommonGroundView.Totals totals,
    @Schema(description = "Pass it as `cursor`, with the same arguments, for the next page")
        String next,
    @Schema(description = "Which subjects the names were resolved to", required = true)
        List<ResolvedName> resolved) {

  /** A subject with the stances toward it. */
  public record Subject(
      @Schema(description = "The subject", required = true) Named subject,
      @Schema(description = "What `favor` and `against` refer to, for a topic that has it")
          String proposition,
      @Schema(description = "The current stance of each speaker who took one", required = true)
          List<Standing> speakers) {

    static Subject of(CommonGroundView.SharedSubject shared, Detail detail, PageLinks links) {
      return new Subject(
          Named.of(shared.subject(), detail),
          detail.unlessShort(shared.proposition()),
          shared.speakers().stream()
              .map(
                  standing ->
                      new Standing(
                          standing.speaker().slug(),
                          CurrentStance.of(standing.current(), detail, links)))
              .toList());
    }
  }

  /** The current stance of one speaker. */
  public record Standing(
      @Schema(description = "The slug of the speaker", required = true) String speaker,
      @Schema(description = "The current stance", required = true) CurrentStance current) {}

  static SharedGround of(CommonGroundView view, Detail detail, PageLinks links) {
    return new SharedGround(
        subjects(view.agree(), detail, links),
        subjects(view.differ(), detail, links),
        subjects(view.mixed(), detail, links),
        subjects(view.unmatched(), detail, links),
        view.totals(),
        NextPage.cursor(view.next()),
        ResolvedName.of(view.resolved(), detail));
  }

  private static List<Subject> subjects(
      List<CommonGroundView.SharedSubject> shared, Detail detail, PageLinks links) {
    return shared.stream().map(each -> Subject.of(each, detail, links)).toList();
  }
}
