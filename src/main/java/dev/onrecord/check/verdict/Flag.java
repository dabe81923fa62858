package dev.onrecord.check.verdict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What qualifies a verdict, as docs/quote-check.md defines it. */
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
