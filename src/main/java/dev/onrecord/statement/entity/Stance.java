package dev.onrecord.statement.entity;

/** The stance of a speaker toward a subject. */
public enum Stance {
  FAVOR,
  AGAINST,
  NEUTRAL,
  UNCLEAR
}
