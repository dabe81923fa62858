package dev.onrecord.subject;

import dev.onrecord.platform.response.PagePath;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The URLs related to a subject. */
@Schema(name = "SubjectUrls", description = "Related URLs")
public record SubjectUrls(
    @Schema(description = "This subject", format = "uri-reference", required = true) String self,
    @Schema(
            description = "Its statements; only for people and organizations",
            format = "uri-reference")
        String statements,
    @Schema(description = "The statements about it", format = "uri-reference", required = true)
        String about,
    @Schema(
            description = "Its positions; only for people and organizations",
            format = "uri-reference")
        String positions,
    @Schema(description = "The positions toward it", format = "uri-reference", required = true)
        String positionsAbout,
    @Schema(description = "Its history", format = "uri-reference", required = true) String history,
    @Schema(description = "Its page for people", format = "uri-reference", required = true)
        String page) {

  public static SubjectUrls of(Subject subject) {
    return new SubjectUrls(
        subject.type().path(subject.slug),
        subject.type().canSpeak() ? "/statements?speaker=" + subject.slug : null,
        "/statements?about=" + subject.slug,
        subject.type().canSpeak() ? "/positions?speaker=" + subject.slug : null,
        "/positions?about=" + subject.slug,
        subject.type().path(subject.slug) + "/history",
        PagePath.of(subject.type().path(subject.slug)));
  }
}
