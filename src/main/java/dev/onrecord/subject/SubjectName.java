package dev.onrecord.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One way in which a subject is found. The kind is kept as a number, so that the database sorts by
 * it.
 */
@Embeddable
record SubjectName(@Column(name = "name_key") String key, NameKind kind) {}
