package dev.onrecord.mcp;

import dev.onrecord.subject.Names;
import dev.onrecord.subject.SubjectType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Subjects that a name may mean. */
public record FoundNames(
    @Schema(description = "The subjects, best first", required = true) List<Subject> items) {

  /** A subject of the record. */
  public record Subject(
      @Schema(description = "The slug, which any name argument accepts", required = true)
          String slug,
      @Schema(description = "The name", required = true) String name,
      @Schema(description = "The type of subject", required = true) SubjectType type,
      @Schema(description = "Its description") String description,
      @Schema(description = "The rule that matched: `similar` is only a guess", required = true)
          String by,
      @Schema(description = "The number of published statements by or about it") Long statements,
      @Schema(description = "The page about it, to cite", required = true) String url) {

    static Subject of(Names.Suggestion suggestion, Detail detail, PageLinks links) {
      return new Subject(
          suggestion.slug(),
          detail.shortenName(suggestion.name()),
          suggestion.type(),
          detail.unlessShort(suggestion.description()),
          suggestion.by(),
          suggestion.statements(),
          links.page(suggestion.self()));
    }
  }

  static FoundNames of(List<Names.Suggestion> suggestions, Detail detail, PageLinks links) {
    return new FoundNames(
        suggestions.stream().map(each -> Subject.of(each, detail, links)).toList());
  }
}
