package dev.onrecord.article.reading;

import dev.onrecord.article.attribution.AttributionRule;
import dev.onrecord.article.attribution.FoundStatement;
import dev.onrecord.article.attribution.StatementFinder;
import dev.onrecord.article.context.Occasion;
import dev.onrecord.article.context.OccasionFinder;
import dev.onrecord.article.context.ReplyContext;
import dev.onrecord.article.context.SaidDate;
import dev.onrecord.article.context.SaidDateFinder;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an article: its statements, with their speakers, dates and occasions. */
public final class ArticleReader {

  private ArticleReader() {}

  /**
   * The result of reading an article.
   *
   * @param isSupported false if only direct quotations were read, for lack of a lexicon
   */
  public record Reading(
      List<Draft> drafts, List<StatementFinder.Skipped> skipped, boolean isSupported) {}

  /**
   * Reads an article.
   *
   * @param language the first subtag of its BCP 47 tag
   * @param title the title, or null
   * @param published the date of the article, or null unless known to the day
   * @param latest the EDTF date of statements for which the article gives no date, or null
   */
  public static Reading read(
      ArticleText article, String language, String title, LocalDate published, String latest) {
    Optional<Lexicon> lexicon = Lexicon.of(language);
    StatementFinder.Found found =
        lexicon
            .map(known -> StatementFinder.find(article, known, title))
            .orElseGet(() -> StatementFinder.findQuotations(article));
    SaidDateFinder dates =
        lexicon.map(known -> new SaidDateFinder(found.paragraphs(), known, published)).orElse(null);
    OccasionFinder occasions = new OccasionFinder(article.text(), found.lastNames());
    List<Draft> drafts = new ArrayList<>();
    for (FoundStatement statement : found.statements()) {
      SaidDate said = dates == null ? null : said(article, statement, found, dates);
      if (said == null && latest != null) {
        said = new SaidDate(latest, null, SaidDate.From.ARTICLE);
      }
      boolean hasSentence = statement.context() != null && language.equals("en");
      Occasion occasion = hasSentence ? occasions.find(statement.context()) : null;
      Block.Kind kind = article.blocks().get(statement.block()).kind();
      if (occasion == null && kind == Block.Kind.POST) {
        occasion = new Occasion("social_post", null, null);
      }
      drafts.add(
          new Draft(
              statement,
              said,
              occasion,
              hasSentence ? ReplyContext.find(article.text(), statement.context()) : null));
    }
    return new Reading(drafts, found.skipped(), lexicon.isPresent());
  }

  private static SaidDate said(
      ArticleText article,
      FoundStatement statement,
      StatementFinder.Found found,
      SaidDateFinder dates) {
    if (statement.rule() == AttributionRule.TRANSCRIPT) {
      return dates.inIntroduction(found.transcript());
    }
    Block block = article.blocks().get(statement.block());
    if (block.credit() != null) {
      return block.credit().date() == null ? null : dates.inCredit(block.credit().date());
    }
    return statement.context() == null
        ? null
        : dates.find(statement.context(), statement.speaker());
  }
}
