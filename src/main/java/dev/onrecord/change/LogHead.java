package dev.onrecord.change;

import java.time.Instant;

/**
 * How far the log has come.
 *
 * @param seq the newest entry; 0 before the first
 * @param labelSeq the newest entry that can alter how entities other than its own are shown
 * @param at when the newest entry was written; null before the first
 */
record LogHead(long seq, long labelSeq, Instant at) {}
