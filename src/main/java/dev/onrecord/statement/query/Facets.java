package dev.onrecord.statement.query;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The counts of the whole result by field. */
@Schema(
    name = "Facets",
    description =
        "Counts of the whole result, the 50 most frequent values of each field; a facet ignores its own filter")
public record Facets(
    @Schema(description = "By speaker", maxItems = Facet.MAX_VALUES) List<SubjectCount> speaker,
    @Schema(description = "By subject, of any type", maxItems = Facet.MAX_VALUES)
        List<SubjectCount> about,
    @Schema(description = "By topic", maxItems = Facet.MAX_VALUES) List<SubjectCount> topic,
    @Schema(description = "By AI model", maxItems = Facet.MAX_VALUES) List<SubjectCount> model,
    @Schema(
            description = "By stance toward the requested subjects, or toward any subject",
            maxItems = Facet.MAX_VALUES)
        List<ValueCount> stance,
    @Schema(description = "By kind of occasion", maxItems = Facet.MAX_VALUES)
        List<ValueCount> medium,
    @Schema(description = "By form", maxItems = Facet.MAX_VALUES) List<ValueCount> form,
    @Schema(
            description =
                "By the year in which it was certainly said; all others count as `unknown`",
            maxItems = Facet.MAX_VALUES)
        List<ValueCount> year) {

  /** The count of a subject. */
  @Schema(name = "SubjectCount", description = "The number of statements with this subject")
  public record SubjectCount(
      @Schema(examples = "elon-musk", required = true) String slug,
      @Schema(examples = "Elon Musk", required = true) String name,
      @Schema(examples = "2", required = true) long count) {}

  /** The count of a value. */
  @Schema(name = "ValueCount", description = "The number of statements with this value")
  public record ValueCount(
      @Schema(examples = "2023", required = true, maxLength = 20) String value,
      @Schema(examples = "1", required = true) long count) {}
}
