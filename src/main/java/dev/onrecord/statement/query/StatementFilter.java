package dev.onrecord.statement.query;

import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Stance;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The filter of a query, with every name resolved; the same object drives SQL, search and exports.
 * Null or empty parts match everything; the rest are combined with AND.
 *
 * @param text evaluated by the index only
 * @param speakers the speaker must be each of these, so two different ones match nothing
 * @param about each must be linked; likewise topics and models
 * @param stance the stance toward every requested subject, or toward any subject if there is none
 * @param language a language range: it matches its own tag and longer ones
 * @param replyTo the person or organization replied to
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

  /** A filter by text only. */
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

  /** Every subject that must be linked. */
  public List<SubjectKey> subjects() {
    return Stream.of(about, topics, models).flatMap(List::stream).distinct().toList();
  }

  /** A copy with another status. */
  public StatementFilter withStatus(StatusFilter other) {
    return new StatementFilter(
        text, other, speakers, about, topics, models, stance, replyTo, window, medium, form,
        language, source);
  }

  /** A copy with another stance. */
  public StatementFilter withStance(Stance other) {
    return new StatementFilter(
        text, status, speakers, about, topics, models, other, replyTo, window, medium, form,
        language, source);
  }

  /** A copy with another text. */
  public StatementFilter withText(TextQuery other) {
    return new StatementFilter(
        other, status, speakers, about, topics, models, stance, replyTo, window, medium, form,
        language, source);
  }
}
