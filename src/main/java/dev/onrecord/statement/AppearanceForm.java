package dev.onrecord.statement;

import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.Selector;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appearance in the import format. */
@Schema(name = "AppearanceForm", description = "One occurrence of the statement in one source")
public record AppearanceForm(
    @NotNull @Schema(description = "The source; at most one appearance in each") SourceKey source,
    @Schema(
            description = "Whether the statement was first made here; at most one is",
            defaultValue = "false")
        Boolean primary,
    @Valid @Schema(description = "Where in the source the words stand") Selector selector) {

  static AppearanceForm of(Appearance appearance) {
    UUID source = appearance.source().id;
    return new AppearanceForm(
        new SourceKey(source, null), appearance.primary() ? true : null, appearance.selector());
  }

  /** The same in a source of the record. */
  AppearanceForm in(UUID id) {
    return new AppearanceForm(new SourceKey(id, null), primary, selector);
  }

  /** Whether it brings its source inline, and does not name it by its id. */
  boolean bringsSource() {
    return source.inline() != null;
  }

  boolean isPrimary() {
    return Boolean.TRUE.equals(primary);
  }
}
