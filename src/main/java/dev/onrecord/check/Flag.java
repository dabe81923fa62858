package dev.onrecord.check;

/** What a reader of a verdict has to know beside it. */
public enum Flag {
  NEGATION,
  NUMBER,
  NAME,
  HEAD_CUT,
  TAIL_CUT,
  OMISSION,
  ORDER,
  QUESTION,
  SHORT,
  AMBIGUOUS,
  WITHDRAWN,
  PARAPHRASE
}
