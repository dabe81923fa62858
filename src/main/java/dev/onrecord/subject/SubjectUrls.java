package dev.onrecord.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to go from a subject. */
@Schema(name = "SubjectUrls", description = "Where to go from here")
public record SubjectUrls(
    @Schema(description = "This subject", format = "uri-reference", required = true) String self,
    @Schema(
            description = "What it said; only of people and organizations",
            format = "uri-reference")
        String statements,
    @Schema(description = "What was said about it", format = "uri-reference", required = true)
        String about,
    @Schema(
            description = "Where it stands on what; only of people and organizations",
            format = "uri-reference")
        String positions,
    @Schema(description = "Who stands where on it", format = "uri-reference", required = true)
        String positionsAbout,
    @Schema(description = "What was changed", format = "uri-reference", required = true)
        String history) {

  public static SubjectUrls of(Subject subject) {
    return new SubjectUrls(
        subject.type().path(subject.slug),
        subject.type().canSpeak() ? "/statements?speaker=" + subject.slug : null,
        "/statements?about=" + subject.slug,
        subject.type().canSpeak() ? "/positions?speaker=" + subject.slug : null,
        "/positions?about=" + subject.slug,
        subject.type().path(subject.slug) + "/history");
  }
}
