package dev.onrecord.subject;

/** A subject as queries know it: the database by its id, the index by its slug. */
public record SubjectKey(long id, String slug) {}
