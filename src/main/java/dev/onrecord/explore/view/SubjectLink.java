package dev.onrecord.explore.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.response.PagePath;
import dev.onrecord.subject.SubjectRef;

/**
 * A link to the page of a subject.
 *
 * @param type the name of its type, such as {@code person}
 */
public record SubjectLink(String name, String slug, String type, String href) {

  public static SubjectLink of(SubjectRef ref) {
    return new SubjectLink(
        ref.name(), ref.slug(), EnumNames.snake(ref.type()), PagePath.of(ref.self()));
  }

  /** The link to a subject in the JSON of an item, or null. */
  public static SubjectLink of(JsonNode ref) {
    return ref == null
        ? null
        : new SubjectLink(
            ref.get("name").asText(),
            ref.get("slug").asText(),
            ref.get("type").asText(),
            PagePath.of(ref.get("self").asText()));
  }
}
