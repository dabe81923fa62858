package dev.onrecord.change;

import java.time.Instant;

/**
 * The head of the log.
 *
 * @param seq the newest entry; 0 for an empty log
 * @param labelSeq the newest entry that can change how other entities render
 * @param at when the newest entry was written; null for an empty log
 */
record LogHead(long seq, long labelSeq, Instant at) {}
