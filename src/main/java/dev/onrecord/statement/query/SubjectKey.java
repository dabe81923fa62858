package dev.onrecord.statement.query;

/** The keys of a subject in queries: its id in the database, its slug in the index. */
public record SubjectKey(long id, String slug) {}
