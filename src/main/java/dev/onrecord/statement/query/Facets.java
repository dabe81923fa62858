package dev.onrecord.statement.query;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the whole result is spread, by each field that was asked for. */
@Schema(
    name = "Facets",
    description =
        "How the whole result is spread, the 50 most frequent of each; a facet ignores its own filter")
record Facets(
    @Schema(description = "By who said it", maxItems = Facets.MOST) List<SubjectCount> speaker,
    @Schema(description = "By what it is about, of any type", maxItems = Facets.MOST)
        List<SubjectCount> about,
    @Schema(description = "By topic", maxItems = Facets.MOST) List<SubjectCount> topic,
    @Schema(description = "By AI model", maxItems = Facets.MOST) List<SubjectCount> model,
    @Schema(
            description = "By stance, toward the subjects asked for; where none is, toward any",
            maxItems = Facets.MOST)
        List<ValueCount> stance,
    @Schema(description = "By kind of occasion", maxItems = Facets.MOST) List<ValueCount> medium,
    @Schema(description = "By form", maxItems = Facets.MOST) List<ValueCount> form,
    @Schema(
            description =
                "By the year in which it was certainly said, and how many have no such year under `unknown`",
            maxItems = Facets.MOST)
        List<ValueCount> year) {

  /** The most values that each lists. */
  private static final int MOST = 50;

  /** How many statements have a subject there. */
  @Schema(name = "SubjectCount", description = "How many statements have this subject there")
  record SubjectCount(
      @Schema(examples = "elon-musk", required = true) String slug,
      @Schema(examples = "Elon Musk", required = true) String name,
      @Schema(examples = "2", required = true) long count) {}

  /** How many statements have a value there. */
  @Schema(name = "ValueCount", description = "How many statements have this value there")
  record ValueCount(
      @Schema(examples = "2023", required = true, maxLength = 20) String value,
      @Schema(examples = "1", required = true) long count) {}
}
