package dev.onrecord.statement.view;

import dev.onrecord.statement.entity.Stance;
import dev.onrecord.subject.SubjectRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An about link, as shown to clients. */
@Schema(
    name = "About",
    description = "A link to a subject, with the stance toward it if one was assigned")
record AboutView(
    @Schema(description = "The subject", required = true) SubjectRef subject,
    @Schema(description = "The stance toward the subject; for a topic, toward its proposition")
        Stance stance,
    @Schema(description = "Who assigned the stance", examples = "starter record")
        String assignedBy) {}
