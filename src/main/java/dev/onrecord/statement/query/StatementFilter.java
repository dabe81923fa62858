package dev.onrecord.statement.query;

import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.subject.SubjectKey;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which statements a query asks for, with every name resolved: the same for whatever answers it.
 * What is null or empty demands nothing; the rest is combined with AND.
 *
 * @param text what the words must be; only the index knows
 * @param speakers the speaker must be every one of these: two that differ match nothing
 * @param about there must be a link to every one of these; so too for topics and models
 * @param stance toward every subject that is asked for; toward any subject where none is
 * @param replyTo the person or organization that is answered
 */
public record StatementFilter(
    TextQuery text,
    StatusFilter status,
    List<SubjectKey> speakers,
    List<SubjectKey> about,
    List<SubjectKey> topics,
    List<SubjectKey> models,
    Stance stance,
    SubjectKey replyTo,
    Window window,
    Medium medium,
    Form form,
    String language,
    UUID source) {

  /** What demands a text alone. */
  public static StatementFilter ofText(StatusFilter status, TextQuery text) {
    return new StatementFilter(
        text,
        status,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Window.NONE,
        null,
        null,
        null,
        null);
  }

  /** Every subject that there must be a link to. */
  public List<SubjectKey> subjects() {
    return Stream.of(about, topics, models).flatMap(List::stream).distinct().toList();
  }

  /** The same with another status. */
  public StatementFilter withStatus(StatusFilter other) {
    return new StatementFilter(
        text, other, speakers, about, topics, models, stance, replyTo, window, medium, form,
        language, source);
  }

  /** The same with another stance. */
  public StatementFilter withStance(Stance other) {
    return new StatementFilter(
        text, status, speakers, about, topics, models, other, replyTo, window, medium, form,
        language, source);
  }

  /** The same with another text. */
  public StatementFilter withText(TextQuery other) {
    return new StatementFilter(
        other, status, speakers, about, topics, models, stance, replyTo, window, medium, form,
        language, source);
  }
}
