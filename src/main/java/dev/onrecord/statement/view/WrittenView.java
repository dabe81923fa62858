package dev.onrecord.statement.view;

import dev.onrecord.source.SourceRef;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectRef;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the view of a new statement from the statement itself, without a query. */
final class WrittenView {

  private WrittenView() {}

  /** The view of a statement that replies to no other one and is not withdrawn. */
  static StatementView of(Statement statement) {
    SubjectRef speaker = statement.speaker.ref();
    return new StatementView(
        "statement",
        statement.id,
        speaker,
        statement.text,
        statement.language,
        statement.form,
        statement.said,
        statement.medium,
        statement.venue,
        replyContext(statement),
        statement.about.stream().map(WrittenView::about).toList(),
        statement.appearances.stream().map(WrittenView::appearance).toList(),
        statement.distinctFrom().isEmpty() ? null : statement.distinctFrom(),
        statement.status,
        null,
        statement.recordedAt,
        statement.updatedAt,
        statement.version,
        StatementView.Urls.of(statement.id, speaker),
        null);
  }

  private static ReplyContextView replyContext(Statement statement) {
    Subject answered = statement.replySpeaker;
    boolean isNone =
        Stream.of(answered, statement.replyUrl, statement.replySummary).allMatch(Objects::isNull);
    return isNone
        ? null
        : new ReplyContextView(
            null,
            answered == null ? null : answered.ref(),
            statement.replyUrl,
            statement.replySummary);
  }

  private static AboutView about(About about) {
    return new AboutView(about.subject().ref(), about.stance(), about.assignedBy());
  }

  private static AppearanceView appearance(Appearance appearance) {
    return new AppearanceView(
        SourceRef.of(appearance.source()), appearance.primary(), appearance.selector());
  }
}
