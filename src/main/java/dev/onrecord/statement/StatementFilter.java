package dev.onrecord.statement;

import java.util.List;
import java.util.UUID;

/**
 * Which statements a query asks for, with every name resolved: the same for whatever answers it.
 * What is null or empty demands nothing; the rest is combined with AND.
 *
 * @param speakers the speaker must be every one of these: two that differ match nothing
 * @param about there must be a link to every one of these
 * @param stance toward every subject in {@code about}; toward any subject where that is empty
 * @param replyTo the person or organization that is answered
 */
record StatementFilter(
    StatusFilter status,
    List<Long> speakers,
    List<Long> about,
    Stance stance,
    Long replyTo,
    Window window,
    Medium medium,
    Form form,
    String language,
    UUID source) {}
