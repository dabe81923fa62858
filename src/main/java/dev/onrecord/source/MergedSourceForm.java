package dev.onrecord.source;

import dev.onrecord.platform.HttpUrl;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A merged source in the import format: its id and URL lead to the one kept.
 *
 * @param url absent if it is the URL of the source kept
 */
public record MergedSourceForm(
    String type, @NotNull UUID id, @HttpUrl String url, @NotNull UUID mergedInto) {}
