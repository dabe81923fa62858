package dev.onrecord.statement;

/** How the text renders what was said. */
public enum Form {
  DIRECT,
  INDIRECT,
  MIXED
}
