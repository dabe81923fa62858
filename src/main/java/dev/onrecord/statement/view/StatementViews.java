package dev.onrecord.statement.view;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.ParameterLists;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.source.SourceKind;
import dev.onrecord.source.SourceRef;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Selector;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.entity.WithdrawalReason;
import dev.onrecord.subject.SubjectRef;
import dev.onrecord.subject.SubjectType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads views of statements by SQL. */
@Singleton
class StatementViews {

  /** The number of statements per query, so that a result has a bounded size. */
  private static final int BATCH = 100;

  /**
   * One query, so that a view is consistent. Appearances are joined to the first about link only,
   * since a row for each pair could be 10,000 rows. Long columns are only in the first row.
   */
  private static final String QUERY =
      """
      select s.id, s.language, s.form, s.said, s.medium, s.venue, s.status,
        s.withdrawal_reason, s.superseded_by, s.withdrawn_at,
        case when {first} then s.distinct_from end as distinct_from,
        case when {first} then s.text end as text,
        case when {first} then s.withdrawal_note end as withdrawal_note,
        s.recorded_at, s.updated_at, s.version,
        case when {first} then s.reply_url end as reply_url,
        case when {first} then s.reply_summary end as reply_summary,
        speaker.type speaker_type, speaker.slug speaker_slug, speaker.name speaker_name,
        answered.type answered_type, answered.slug answered_slug, answered.name answered_name,
        r.id reply_to_id, r.said reply_to_said,
        case when {first} then r.text end as reply_to_text,
        a.ordinal about_ordinal, a.stance, a.assigned_by,
        about.type about_type, about.slug about_slug, about.name about_name,
        p.ordinal appearance_ordinal, p.is_primary, p.selector_exact, p.selector_prefix, p.selector_suffix, p.selector_fragment,
        o.id source_id, o.url, o.title, o.author, o.published, o.kind, o.archived_url,
        publisher.type publisher_type, publisher.slug publisher_slug, publisher.name publisher_name
      from statement s
        join subject speaker on speaker.id = s.speaker_id
        left join subject answered on answered.id = s.reply_speaker_id
        left join statement r on r.id = s.reply_to_id
        left join statement_about a on a.statement_id = s.id
        left join subject about on about.id = a.subject_id
        left join appearance p on p.statement_id = case when a.ordinal > 0 then null else s.id end
        left join source o on o.id = p.source_id
        left join subject publisher on publisher.id = o.publisher_id
      where"""
          .replace("{first}", "coalesce(a.ordinal, 0) + coalesce(p.ordinal, 0) = 0");

  private final Jdbc jdbc;

  StatementViews(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** The views of the statements that exist, in any order. */
  Collection<StatementView> of(Collection<UUID> ids) {
    Map<UUID, StatementView> found = new HashMap<>();
    ParameterLists.batches(List.copyOf(ids), BATCH).forEach(batch -> read(batch, found));
    return found.values();
  }

  private void read(List<UUID> ids, Map<UUID, StatementView> found) {
    jdbc.rows(
        Sql.of(QUERY).then(Sql.in("s.id", ids)).then("order by a.ordinal, p.ordinal"),
        row -> {
          UUID id = row.uuid("id");
          StatementView statement = found.get(id);
          if (statement == null) {
            statement = statement(row, id);
            found.put(id, statement);
          }
          if (isNext(row, "about_ordinal", statement.about())) {
            statement.about().add(about(row));
          }
          if (isNext(row, "appearance_ordinal", statement.appearances())) {
            statement.appearances().add(appearance(row));
          }
          return id;
        });
  }

  /** Whether a row has the next element of a list, rather than one that was read before. */
  private static boolean isNext(Row row, String ordinal, List<?> list) {
    Integer next = row.integer(ordinal);
    return next != null && next == list.size();
  }

  private static StatementView statement(Row row, UUID id) {
    SubjectRef speaker = subject(row, "speaker");
    return new StatementView(
        "statement",
        id,
        speaker,
        row.text("text"),
        row.text("language"),
        Form.valueOf(row.text("form")),
        date(row, "said"),
        Medium.valueOf(row.text("medium")),
        row.text("venue"),
        replyContext(row),
        new ArrayList<>(),
        new ArrayList<>(),
        distinctFrom(row),
        Status.valueOf(row.text("status")),
        withdrawal(row),
        row.instant("recorded_at"),
        row.instant("updated_at"),
        row.integer("version"),
        StatementView.Urls.of(id, speaker),
        null);
  }

  private static ReplyContextView replyContext(Row row) {
    UUID id = row.uuid("reply_to_id");
    StatementRef statement =
        id == null
            ? null
            : new StatementRef(
                id, date(row, "reply_to_said"), row.text("reply_to_text"), Statement.path(id));
    SubjectRef speaker = subject(row, "answered");
    String url = row.text("reply_url");
    String summary = row.text("reply_summary");
    return Stream.of(statement, speaker, url, summary).allMatch(Objects::isNull)
        ? null
        : new ReplyContextView(statement, speaker, url, summary);
  }

  private static List<UUID> distinctFrom(Row row) {
    String ids = row.text("distinct_from");
    return ids == null ? null : Stream.of(ids.split(" ")).map(UUID::fromString).toList();
  }

  private static WithdrawalView withdrawal(Row row) {
    String reason = row.text("withdrawal_reason");
    if (reason == null) {
      return null;
    }
    UUID superseding = row.uuid("superseded_by");
    return new WithdrawalView(
        WithdrawalReason.valueOf(reason),
        row.text("withdrawal_note"),
        superseding == null
            ? null
            : new WithdrawalView.Superseding(superseding, Statement.path(superseding)),
        row.instant("withdrawn_at"));
  }

  private static AboutView about(Row row) {
    String stance = row.text("stance");
    return new AboutView(
        subject(row, "about"),
        stance == null ? null : Stance.valueOf(stance),
        row.text("assigned_by"));
  }

  private static AppearanceView appearance(Row row) {
    UUID id = row.uuid("source_id");
    SourceRef source =
        new SourceRef(
            id,
            row.text("url"),
            row.text("title"),
            row.text("author"),
            subject(row, "publisher"),
            date(row, "published"),
            SourceKind.valueOf(row.text("kind")),
            row.text("archived_url"),
            SourceRef.path(id));
    return new AppearanceView(source, row.flag("is_primary"), selector(row));
  }

  private static Selector selector(Row row) {
    String exact = row.text("selector_exact");
    String fragment = row.text("selector_fragment");
    return exact == null && fragment == null
        ? null
        : new Selector(exact, row.text("selector_prefix"), row.text("selector_suffix"), fragment);
  }

  private static SubjectRef subject(Row row, String role) {
    String type = row.text(role + "_type");
    return type == null
        ? null
        : SubjectRef.of(
            SubjectType.valueOf(type), row.text(role + "_slug"), row.text(role + "_name"));
  }

  private static EdtfDate date(Row row, String column) {
    String text = row.text(column);
    return text == null ? null : EdtfDate.parse(text);
  }
}
