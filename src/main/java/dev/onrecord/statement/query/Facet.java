package dev.onrecord.statement.query;

import java.util.List;

/** The fields whose values can be counted in a result. A facet ignores its own filter. */
public enum Facet {
  SPEAKER,
  ABOUT,
  TOPIC,
  MODEL,
  STANCE,
  MEDIUM,
  FORM,
  YEAR;

  /** The number of facets, for annotations. */
  static final int COUNT = 8;

  /** The maximum number of values of a facet. */
  public static final int MAX_VALUES = 50;

  /** Whether its values are subjects, which are counted by id. */
  public boolean hasSubjects() {
    return this == SPEAKER || this == ABOUT || this == TOPIC || this == MODEL;
  }

  /** The filter without the condition on the facet's own field. */
  public StatementFilter without(StatementFilter f) {
    boolean speaker = this == SPEAKER;
    return new StatementFilter(
        f.text(),
        f.status(),
        speaker ? List.of() : f.speakers(),
        this == ABOUT ? List.of() : f.about(),
        this == TOPIC ? List.of() : f.topics(),
        this == MODEL ? List.of() : f.models(),
        this == STANCE ? null : f.stance(),
        f.replyTo(),
        this == YEAR ? Window.NONE : f.window(),
        this == MEDIUM ? null : f.medium(),
        this == FORM ? null : f.form(),
        f.language(),
        f.source());
  }
}
