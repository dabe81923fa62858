package dev.onrecord.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A row of the name table. The kind is stored as a number, so that the database sorts by it. */
@Embeddable
record SubjectName(@Column(name = "name_key") String key, NameKind kind) {}
