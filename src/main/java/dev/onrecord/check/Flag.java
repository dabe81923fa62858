package dev.onrecord.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader of a verdict has to know beside it. */
@Schema(name = "CheckFlag")
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
