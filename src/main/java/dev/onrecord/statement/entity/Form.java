package dev.onrecord.statement.entity;

/** How the text renders what was said. */
public enum Form {
  DIRECT,
  INDIRECT,
  MIXED
}
