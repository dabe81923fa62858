package dev.onrecord.subject;

/** What a name is to its subject, in the order in which a look-up prefers them. */
public enum NameKind {
  SLUG,
  NAME,
  ALIAS,
  /** One whole word of the name. */
  WORD,
  /** One whole word of an alias: found by searches, never by a look-up. */
  ALIAS_WORD
}
