package dev.onrecord.backup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A backup that was opened and read from its first entry to its last. */
@Schema(name = "Backup")
record BackupView(
    @Schema(
            description = "The path of the file, on the machine of the service",
            maxLength = 4_096,
            examples = "/srv/onrecord/data/backup/onrecord-20240801T120000Z.zip",
            required = true)
        String file,
    @Schema(description = "The size of the file", minimum = "1", required = true) long bytes,
    @Schema(description = "When the backup began", required = true) Instant at,
    @Schema(description = "The id of the record", required = true) UUID record,
    @Schema(description = "The newest change in the backup", minimum = "0", required = true)
        long seq) {}
