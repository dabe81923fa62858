package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Nouns for what people make statements in or at. */
final class OccasionWords {

  /** Words, and events for words. */
  private static final Set<String> OCCASIONS =
      DateWords.words(
          "address blog briefing broadcast call ceremony conference debate email event forum",
          "hearing interview keynote lecture letter livestream meeting memo newsletter op-ed panel",
          "podcast post posts presentation questions rally remarks seminar sermon session speech statement",
          "summit talk testimony thread tweet webcast webinar",
          "rede sitzung pressekonferenz discours entretien conférence audition");

  /** What also has other authors or other purposes: "in her 2019 memoir", "the 2016 campaign". */
  private static final Set<String> DATED =
      DateWords.words(
          "appearance article book campaign column decision diary document documentary election entry",
          "essay festival filing inquest inquiry judgment memoir memoirs message note opinion paper",
          "profile report ruling slide tour trial verdict video workshop");

  private static final Set<String> TEXTS =
      DateWords.words(
          "article blog column diary email entry essay letter memo message newsletter note op-ed",
          "paper post report thread tweet");

  private static final Set<String> CLAUSES = Set.of("that", "which");

  private OccasionWords() {}

  /** Whether what somebody wrote may be in such a text. */
  static boolean isText(String word) {
    return TEXTS.contains(word);
  }

  /** Whether a sentence with the word says that somebody speaks or writes. */
  static boolean isOccasion(String word) {
    return OCCASIONS.contains(word);
  }

  /**
   * Whether a relative pronoun opens a clause about a text or an occasion: "in an interview that
   * aired on Monday".
   */
  static boolean isBeforeClause(Paragraph paragraph, int pronoun) {
    Token comma = paragraph.at(pronoun - 1);
    int noun = comma != null && comma.is(",") ? pronoun - 2 : pronoun - 1;
    return CLAUSES.contains(paragraph.lower(pronoun)) && isDated(paragraph.lower(noun));
  }

  /** Whether a date beside the noun says when its words were said: "her 2019 memoir". */
  static boolean isDated(String word) {
    return OCCASIONS.contains(word) || DATED.contains(word);
  }
}
