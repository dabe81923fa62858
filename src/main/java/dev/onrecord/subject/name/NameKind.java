package dev.onrecord.subject.name;

/** The kinds of names, in the order in which resolution prefers them. */
public enum NameKind {
  SLUG,
  NAME,
  ALIAS,
  /** A whole word of the name, or several at its end. */
  WORD,
  /** The same of an alias: found by search, not by resolution. */
  ALIAS_WORD
}
