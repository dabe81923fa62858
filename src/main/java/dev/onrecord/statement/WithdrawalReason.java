package dev.onrecord.statement;

/** Why a published statement no longer stands. */
enum WithdrawalReason {
  MISATTRIBUTED,
  FABRICATED,
  ALTERED,
  DUPLICATE,
  OTHER
}
