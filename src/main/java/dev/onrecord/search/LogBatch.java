package dev.onrecord.search;

import java.util.List;
import java.util.UUID;

/**
 * The items to index again after consecutive changes.
 *
 * @param lastSeq the seq of the last of these changes
 * @param subjects their slugs
 */
record LogBatch(long lastSeq, List<String> subjects, List<UUID> statements) {}
