package dev.onrecord.statement.query;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Stance;
import java.util.List;
import java.util.UUID;

/** Builds statement filters; unset parts match everything. */
final class FilterBuilder {

  private StatusFilter status = StatusFilter.ANY;
  private List<SubjectKey> speakers = List.of();
  private List<SubjectKey> about = List.of();
  private List<SubjectKey> topics = List.of();
  private List<SubjectKey> models = List.of();
  private Stance stance;
  private SubjectKey replyTo;
  private Window window = Window.NONE;
  private Medium medium;
  private Form form;
  private String language;
  private UUID source;

  static FilterBuilder filter() {
    return new FilterBuilder();
  }

  FilterBuilder status(StatusFilter status) {
    this.status = status;
    return this;
  }

  FilterBuilder speakers(Long... ids) {
    speakers = keys(ids);
    return this;
  }

  FilterBuilder about(Long... ids) {
    about = keys(ids);
    return this;
  }

  FilterBuilder topics(Long... ids) {
    topics = keys(ids);
    return this;
  }

  FilterBuilder models(Long... ids) {
    models = keys(ids);
    return this;
  }

  FilterBuilder stance(Stance stance) {
    this.stance = stance;
    return this;
  }

  FilterBuilder replyTo(Long id) {
    replyTo = id == null ? null : key(id);
    return this;
  }

  FilterBuilder window(String from, String to, String dates) {
    window =
        Window.of(
            from == null ? null : EdtfDate.parse(from),
            to == null ? null : EdtfDate.parse(to),
            dates == null ? DateMatch.POSSIBLE : EnumNames.require(DateMatch.class, dates));
    return this;
  }

  FilterBuilder medium(Medium medium) {
    this.medium = medium;
    return this;
  }

  FilterBuilder form(Form form) {
    this.form = form;
    return this;
  }

  FilterBuilder language(String language) {
    this.language = language;
    return this;
  }

  FilterBuilder source(UUID source) {
    this.source = source;
    return this;
  }

  StatementFilter build() {
    return new StatementFilter(
        null, status, speakers, about, topics, models, stance, replyTo, window, medium, form,
        language, source);
  }

  private static List<SubjectKey> keys(Long... ids) {
    return List.of(ids).stream().map(FilterBuilder::key).toList();
  }

  private static SubjectKey key(long id) {
    return new SubjectKey(id, "subject-" + id);
  }
}
