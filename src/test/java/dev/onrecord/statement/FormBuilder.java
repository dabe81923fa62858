package dev.onrecord.statement;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.SubjectSlug;
import java.util.List;
import java.util.UUID;

/** Builds statement forms; unset parts have plain values, or none if optional. */
final class FormBuilder {

  private UUID id;
  private String text = "Words of a test.";
  private String language;
  private Form form = Form.DIRECT;
  private String said = "2024-05";
  private Medium medium = Medium.INTERVIEW;
  private String venue;
  private List<AboutForm> about;
  private List<AppearanceForm> appearances = List.of();
  private List<UUID> distinctFrom;
  private Status status;
  private WithdrawalForm withdrawal;

  static FormBuilder form() {
    return new FormBuilder();
  }

  FormBuilder id(UUID id) {
    this.id = id;
    return this;
  }

  FormBuilder text(String text) {
    this.text = text;
    return this;
  }

  FormBuilder language(String language) {
    this.language = language;
    return this;
  }

  FormBuilder form(Form form) {
    this.form = form;
    return this;
  }

  FormBuilder said(String said) {
    this.said = said;
    return this;
  }

  FormBuilder medium(Medium medium) {
    this.medium = medium;
    return this;
  }

  FormBuilder venue(String venue) {
    this.venue = venue;
    return this;
  }

  FormBuilder about(AboutForm... about) {
    this.about = List.of(about);
    return this;
  }

  FormBuilder appearances(List<AppearanceForm> appearances) {
    this.appearances = appearances;
    return this;
  }

  FormBuilder distinctFrom(UUID... distinctFrom) {
    this.distinctFrom = List.of(distinctFrom);
    return this;
  }

  FormBuilder status(Status status) {
    this.status = status;
    return this;
  }

  FormBuilder withdrawal(WithdrawalForm withdrawal) {
    this.withdrawal = withdrawal;
    return this;
  }

  StatementForm build() {
    return new StatementForm(
        "statement",
        id,
        new SubjectSlug("tess-example"),
        text,
        language,
        form,
        EdtfDate.parse(said),
        medium,
        venue,
        null,
        about,
        appearances,
        distinctFrom,
        status,
        withdrawal,
        null,
        null);
  }
}
