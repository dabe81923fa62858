package dev.onrecord.statement.entity;

/** Why a published statement no longer stands. */
public enum WithdrawalReason {
  MISATTRIBUTED,
  FABRICATED,
  ALTERED,
  DUPLICATE,
  OTHER
}
