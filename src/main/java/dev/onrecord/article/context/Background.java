package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.Set;

/**
 * Decides whether a date belongs to something other than what its sentence reports: to a noun, or
 * to what happened to somebody before.
 */
final class Background {

  private static final Set<String> RELATIVE =
      Set.of("who", "which", "whose", "whom", "qui", "dont");

  /** Participles that always begin background information: "Founded in 2017, the company says". */
  private static final Set<String> LIVES =
      DateWords.words(
          "founded established incorporated born raised educated created formed built",
          "launched opened appointed elected hired acquired bought sold due set");

  /** Participles of somebody who speaks, or of a text. */
  private static final Set<String> SPEAKS =
      DateWords.words(
          "addressed aired asked challenged contacted dated interviewed invited issued",
          "posted pressed published questioned quizzed quoted reached recorded released",
          "summoned uploaded");

  /** Conjunctions and prepositions of a time at which the statement was not made. */
  private static final Set<String> APART =
      Set.of("after", "before", "since", "until", "although", "though", "because", "while");

  private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "they", "we", "i");

  /** "Shortly before the vote on Tuesday" is on Tuesday, as hours before it are. */
  private static final Set<String> CLOSE = Set.of("shortly", "just", "soon");

  /** Nouns whose date follows "of": "the morning of 3 May". */
  private static final Set<String> TIMES =
      DateWords.words(
          "morning afternoon evening night eve dawn day days week weeks weekend month",
          "months beginning start middle end half quarter part spring summer autumn",
          "fall winter");

  private static final Set<String> DEMONSTRATIVES = Set.of("that", "this");

  private static final Set<String> LOCATES = Set.of("in", "at", "during");

  /** "in the wake of the 3 May attack" */
  private static final Set<String> CAUSES =
      Set.of("wake", "aftermath", "light", "memory", "honour", "honor", "view", "spite", "case");

  private static final Set<String> PREPOSITIONS = Set.of("in", "on", "at", "by", "as", "to");

  private static final Set<String> FUNCTION =
      DateWords.words(
          "about after and as at before but by during for from he in into it of on or",
          "over she that they to we when where which who with");

  /** The number of tokens before a date that may open its aside. */
  private static final int LONGEST_ASIDE = 20;

  /** The maximum number of words between a conjunction and the date of its clause. */
  private static final int LONGEST_CLAUSE = 8;

  private Background() {}

  /** Whether a date is not that of the verb that reports a statement in its sentence. */
  static boolean has(Paragraph paragraph, DateExpression date, int verb) {
    return isInAside(paragraph, date.from())
        || isOfParticiple(paragraph, date.from(), verb)
        || isOfTitle(paragraph, date)
        || (isOfNoun(paragraph, date) || describesNoun(paragraph, date))
            && !isLocated(paragraph, date.from())
        || isApart(paragraph, date.from());
  }

  /**
   * Whether a date is inside an aside: "NAME, who left in 2019, said", "Born in 1960, NAME said".
   */
  static boolean isInAside(Paragraph paragraph, int at) {
    for (int i = at - 1; i >= 0 && i > at - LONGEST_ASIDE; i--) {
      Token token = paragraph.at(i);
      if (token.isAny(",.;:") || token.isQuotation()) {
        return false;
      }
      if (opensPhrase(paragraph, i) && LIVES.contains(token.lower())) {
        return true;
      }
      if (token.isWord() && RELATIVE.contains(token.lower())) {
        return !OccasionWords.isBeforeClause(paragraph, i);
      }
    }
    return false;
  }

  private static boolean opensPhrase(Paragraph paragraph, int at) {
    return at == 0 || paragraph.at(at - 1).isAny(",.;:(");
  }

  /**
   * "NAME, promoted in 2019, said", "said NAME, promoted in 2019": a participle other than the
   * verb. Without a comma after the date, it is a verb as well: "NAME, the mayor, resigned on
   * Monday and said".
   */
  private static boolean isOfParticiple(Paragraph paragraph, int date, int verb) {
    if (paragraph.lower(verb).endsWith("ing") || date < verb && !hasComma(paragraph, date, verb)) {
      return false;
    }
    int opening = date - 1;
    while (opening > date - LONGEST_ASIDE
        && !paragraph.lower(opening).isEmpty()
        && !opensPhrase(paragraph, opening)) {
      opening--;
    }
    // ", and released on Monday,"
    opening = paragraph.lower(opening).equals("and") ? opening + 1 : opening;
    String word = paragraph.lower(opening);
    boolean isParticiple =
        opening != verb && word.length() > 4 && word.endsWith("ed") && !SPEAKS.contains(word);
    boolean isFirst =
        isParticiple
            && (opensPhrase(paragraph, opening) || paragraph.lower(opening - 1).equals("and"));
    if (!isFirst) {
      return isOfText(paragraph, opening);
    }
    return paragraph.at(opening).hasCapital()
        ? PREPOSITIONS.contains(paragraph.lower(opening + 1))
        : !paragraph.at(opening - 1).isQuotation()
            && (opening < 2 || !paragraph.at(opening - 2).isQuotation());
  }

  /** "NAME, an author of the paper, published on Monday, said": the paper is not what speaks. */
  private static boolean isOfText(Paragraph paragraph, int participle) {
    Token comma = paragraph.at(participle - 1);
    return comma != null
        && comma.is(",")
        && SPEAKS.contains(paragraph.lower(participle))
        && OccasionWords.isDated(paragraph.lower(participle - 2))
        && (paragraph.lower(participle - 3).equals("of")
            || paragraph.lower(participle - 4).equals("of"));
  }

  private static boolean hasComma(Paragraph paragraph, int from, int to) {
    for (int i = from; i < to; i++) {
      if (paragraph.at(i).is(",")) {
        return true;
      }
    }
    return false;
  }

  /** "the class of 2019", "the director of Summer 1998" */
  private static boolean isOfNoun(Paragraph paragraph, DateExpression date) {
    String noun = paragraph.lower(date.from() - 2);
    return paragraph.lower(date.from() - 1).equals("of")
        && !TIMES.contains(noun)
        && !OccasionWords.isDated(noun);
  }

  /** "the Data Act of 1998" */
  private static boolean isOfTitle(Paragraph paragraph, DateExpression date) {
    Token noun = paragraph.at(date.from() - 2);
    return paragraph.lower(date.from() - 1).equals("of")
        && noun != null
        && noun.beginsWithCapital()
        && !TIMES.contains(noun.lower())
        && !OccasionWords.isDated(noun.lower())
        && date.from() > 2
        && !paragraph.lower(date.from() - 3).isEmpty();
  }

  /** "the 14 July riots": a date before a noun that nobody speaks or writes in. */
  private static boolean describesNoun(Paragraph paragraph, DateExpression date) {
    Token before = paragraph.at(date.from() - 1);
    if (paragraph.at(date.to() - 1).isPossessive()) {
      return !OccasionWords.isDated(paragraph.lower(date.to()))
          && !(date.isDay() && paragraph.lower(date.from() - 1).equals("after"));
    }
    boolean isDescribed =
        before != null
            && before.isWord()
            && (DateWords.isDeterminer(before.lower())
                || DEMONSTRATIVES.contains(before.lower())
                || before.isPossessive())
            && isPlain(paragraph.at(date.from()));
    Token noun = isDescribed ? paragraph.at(date.to()) : null;
    return noun != null
        && noun.isWord()
        && !noun.hasCapital()
        && !FUNCTION.contains(noun.lower())
        && !OccasionWords.isDated(noun.lower())
        && !OccasionWords.isDated(paragraph.lower(date.to() + 1));
  }

  /** Whether the noun of a date is where something is said: "in the minutes of 3 May". */
  private static boolean isLocated(Paragraph paragraph, int date) {
    for (int i = date - 1; i > date - LONGEST_CLAUSE && !paragraph.lower(i).isEmpty(); i--) {
      String word = paragraph.lower(i);
      if (LOCATES.contains(word)) {
        return !CAUSES.contains(paragraph.lower(i + 1)) && !CAUSES.contains(paragraph.lower(i + 2));
      }
      if (!word.equals("of") && FUNCTION.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a date begins as it does without an article: not "the 14th of July". */
  private static boolean isPlain(Token first) {
    String word = first.lower();
    return DateWords.isMonth(first)
        || first.isNumber() && Character.isDigit(word.charAt(word.length() - 1));
  }

  /**
   * Whether a date is that of something before or after the statement: "after leaving in 2019",
   * "before the vote on Monday". What was said after an event on a day was mostly said that day.
   */
  private static boolean isApart(Paragraph paragraph, int date) {
    for (int i = date - 1; i > date - LONGEST_CLAUSE && !paragraph.lower(i).isEmpty(); i--) {
      String word = paragraph.lower(i);
      String next = paragraph.lower(i + 1);
      if (word.equals("ahead") && next.equals("of")) {
        return true;
      }
      boolean isInFront = word.equals("before") && isSpeech(paragraph.lower(i - 1));
      if (APART.contains(word) && !isInFront && !isCounted(paragraph, i)) {
        return word.equals("before") || word.equals("since") || isClause(paragraph, i + 1, date);
      }
    }
    return false;
  }

  /** "Testifying before a panel on Monday": in front of it. */
  private static boolean isSpeech(String word) {
    return word.startsWith("testi")
        || word.startsWith("appear")
        || word.startsWith("spea")
        || word.equals("spoke")
        || word.equals("evidence");
  }

  private static boolean isCounted(Paragraph paragraph, int conjunction) {
    String before = paragraph.lower(conjunction - 1);
    return DateWords.unit(before) != null
        || DateWords.isWithinADay(before)
        || CLOSE.contains(before);
  }

  /** Whether words before a date are a clause rather than the name of an event. */
  private static boolean isClause(Paragraph paragraph, int from, int date) {
    String first = paragraph.lower(from);
    if (SUBJECTS.contains(first) || first.length() > 5 && first.endsWith("ing")) {
      return true;
    }
    for (int i = from + 1; i < date; i++) {
      String word = paragraph.lower(i);
      if (word.length() > 4 && word.endsWith("ed")) {
        return true;
      }
    }
    return false;
  }
}
