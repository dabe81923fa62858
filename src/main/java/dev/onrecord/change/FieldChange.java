package dev.onrecord.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A field that a change modified, with its old and new value. */
@Schema(name = "FieldChange", description = "A changed field, with its old and new value")
public record FieldChange(
    @Schema(
            description = "The field of the import format; a list is one value",
            examples = "venue",
            maxLength = 100,
            required = true)
        String field,
    @JsonProperty("old")
        @Schema(
            name = "old",
            description = "The old value; absent if there was none",
            implementation = Object.class)
        JsonNode before,
    @JsonProperty("new")
        @Schema(
            name = "new",
            description = "The new value; absent if there is none",
            implementation = Object.class)
        JsonNode after) {

  /** Fields that never change or that the entry itself contains. */
  private static final Set<String> EXCLUDED = Set.of("type", "id", "slug", "recordedAt");

  /** The fields in which two versions of an item differ. */
  static List<FieldChange> between(JsonNode before, JsonNode after) {
    Set<String> fields = new LinkedHashSet<>();
    after.fieldNames().forEachRemaining(fields::add);
    before.fieldNames().forEachRemaining(fields::add);
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      JsonNode oldValue = before.get(field);
      JsonNode newValue = after.get(field);
      if (!EXCLUDED.contains(field) && !Objects.equals(oldValue, newValue)) {
        changes.add(new FieldChange(field, oldValue, newValue));
      }
    }
    return changes;
  }
}
