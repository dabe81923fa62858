package dev.onrecord.check;

import dev.onrecord.check.text.TextWords;
import dev.onrecord.statement.query.StatementFilter;
import dev.onrecord.statement.query.StatusFilter;
import dev.onrecord.subject.Resolved;
import dev.onrecord.subject.SubjectKey;
import java.util.List;

/**
 * A parsed request for a check.
 *
 * @param speaker the supposed speaker, or null
 * @param filter the statements to compare with, whoever the speaker
 * @param limit the most matches to return
 */
record Quotation(
    TextWords words,
    SubjectKey speaker,
    StatementFilter filter,
    int limit,
    List<Resolved> resolved) {

  /** The maximum length, in characters. */
  static final int MAX_LENGTH = 10_000;

  static final int MAX_MATCHES = 10;

  String speakerName() {
    return resolved.isEmpty() ? null : resolved.get(0).name();
  }

  /** The filter narrowed to the speaker. */
  StatementFilter ofSpeaker() {
    return with(filter, List.of(speaker));
  }

  /** The window and language of a filter, for published and withdrawn statements. */
  static StatementFilter with(StatementFilter filter, List<SubjectKey> speakers) {
    return new StatementFilter(
        null,
        StatusFilter.ANY,
        speakers,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        filter.window(),
        null,
        null,
        filter.language(),
        null);
  }
}
