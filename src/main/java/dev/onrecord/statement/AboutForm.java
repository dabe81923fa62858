package dev.onrecord.statement;

import dev.onrecord.platform.PlainText;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.subject.SubjectSlug;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An about link in the import format. */
@Schema(
    name = "AboutForm",
    description = "A link to a subject, with the stance toward it if one was assigned")
record AboutForm(
    @NotNull @Schema(description = "The subject; at most one link to each") SubjectSlug subject,
    @Schema(description = "The stance toward the subject; for a topic, toward its proposition")
        Stance stance,
    @PlainText(max = 200)
        @Schema(
            description = "Who assigned the stance; required with one",
            examples = "starter record",
            minLength = 1,
            maxLength = 200)
        String assignedBy) {

  static AboutForm of(About about) {
    return new AboutForm(new SubjectSlug(about.subject().slug), about.stance(), about.assignedBy());
  }
}
