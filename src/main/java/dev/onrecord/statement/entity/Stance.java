package dev.onrecord.statement.entity;

/** Where a speaker stands, always toward one subject. */
public enum Stance {
  FAVOR,
  AGAINST,
  NEUTRAL,
  UNCLEAR
}
