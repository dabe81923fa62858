package dev.onrecord.model;

/** Whether a model's weights can be had by the public. */
public enum Weights {
  OPEN,
  CLOSED,
  UNKNOWN
}
