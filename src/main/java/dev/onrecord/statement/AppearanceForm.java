package dev.onrecord.statement;

import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.Selector;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appearance in the import format. */
@Schema(name = "AppearanceForm", description = "An occurrence of the statement in a source")
public record AppearanceForm(
    @NotNull @Schema(description = "The source; at most one appearance per source")
        SourceKey source,
    @Schema(
            description = "Whether the statement was first made here; true for at most one",
            defaultValue = "false")
        Boolean primary,
    @Valid @Schema(description = "Where in the source the words are") Selector selector) {

  static AppearanceForm of(Appearance appearance) {
    UUID source = appearance.source().id;
    return new AppearanceForm(
        new SourceKey(source, null), appearance.primary() ? true : null, appearance.selector());
  }

  /** A copy that refers to a source by id. */
  AppearanceForm in(UUID id) {
    return new AppearanceForm(new SourceKey(id, null), primary, selector);
  }

  /** Whether the source is inline rather than an id. */
  boolean hasInlineSource() {
    return source.inline() != null;
  }

  /** Whether the source is inline and has no URL. */
  boolean hasSourceByTitle() {
    return hasInlineSource() && source.inline().url() == null;
  }

  boolean isPrimary() {
    return Boolean.TRUE.equals(primary);
  }
}
