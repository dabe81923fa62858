package dev.onrecord.statement.entity;

/** The reasons for a withdrawal. */
public enum WithdrawalReason {
  MISATTRIBUTED,
  FABRICATED,
  ALTERED,
  DUPLICATE,
  OTHER
}
