package dev.onrecord.explore.statement;

import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.StatementCard;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of pages of statements. */
@CheckedTemplate(basePath = "explore")
final class StatementTemplates {

  private StatementTemplates() {}

  static native TemplateInstance statements(Frame frame, StatementsPage page);

  static native TemplateInstance statement(Frame frame, StatementPage page);

  static native TemplateInstance embed(EmbedCard page);

  static native TemplateInstance card(StatementCard card, String highlight, boolean unnamed);
}
