package dev.onrecord.statement;

import dev.onrecord.platform.sql.SqlTransaction;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.Selector;
import dev.onrecord.statement.entity.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Inserts new statements by plain batches, which cost less than entities (ADR 36). */
final class StatementRows {

  private static final String STATEMENT =
      "insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest,"
          + " said_certain, medium, venue, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at,"
          + " version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ABOUT =
      "insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, speaker_id, status, said,"
          + " said_earliest, said_latest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String APPEARANCE =
      "insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix,"
          + " selector_suffix, selector_fragment) values (?, ?, ?, ?, ?, ?, ?, ?)";

  private StatementRows() {}

  /** Inserts statements that reply to no others and are neither withdrawn nor distinct from any. */
  static void insert(SqlTransaction transaction, List<Statement> statements) {
    List<List<Object>> abouts = new ArrayList<>();
    List<List<Object>> appearances = new ArrayList<>();
    for (Statement statement : statements) {
      for (int i = 0; i < statement.about.size(); i++) {
        abouts.add(row(statement, i, statement.about.get(i)));
      }
      for (int i = 0; i < statement.appearances.size(); i++) {
        appearances.add(row(statement, i, statement.appearances.get(i)));
      }
    }
    transaction.update(STATEMENT, statements.stream().map(StatementRows::row).toList());
    transaction.update(ABOUT, abouts);
    transaction.update(APPEARANCE, appearances);
  }

  private static List<Object> row(Statement statement) {
    return Arrays.asList(
        statement.id,
        statement.speaker.id,
        statement.text,
        statement.wordsHash,
        statement.language,
        statement.form.name(),
        statement.said.text(),
        statement.saidEarliest,
        statement.saidLatest,
        statement.saidCertain,
        statement.medium.name(),
        statement.venue,
        statement.replySpeaker == null ? null : statement.replySpeaker.id,
        statement.replyUrl,
        statement.replySummary,
        statement.status.name(),
        statement.recordedAt.atOffset(ZoneOffset.UTC),
        statement.updatedAt.atOffset(ZoneOffset.UTC),
        statement.version);
  }

  private static List<Object> row(Statement statement, int ordinal, About about) {
    return Arrays.asList(
        statement.id,
        ordinal,
        about.subject().id,
        about.stance() == null ? null : about.stance().name(),
        about.assignedBy(),
        about.speakerId(),
        about.status().name(),
        about.said().text(),
        about.saidEarliest(),
        about.saidLatest());
  }

  private static List<Object> row(Statement statement, int ordinal, Appearance appearance) {
    Selector selector = appearance.selector();
    return Arrays.asList(
        statement.id,
        ordinal,
        appearance.source().id,
        appearance.primary(),
        selector == null ? null : selector.exact(),
        selector == null ? null : selector.prefix(),
        selector == null ? null : selector.suffix(),
        selector == null ? null : selector.fragment());
  }
}
