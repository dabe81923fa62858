package dev.onrecord.change;

/** What a change can be a change of. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  MODEL,
  TOPIC,
  SOURCE,
  STATEMENT
}
