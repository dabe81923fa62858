package dev.onrecord.model;

/** Whether a model's weights are public. */
public enum Weights {
  OPEN,
  CLOSED,
  UNKNOWN
}
