package dev.onrecord.change;

/** The types of entities in the log. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  MODEL,
  TOPIC,
  SOURCE,
  STATEMENT
}
