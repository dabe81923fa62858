package dev.onrecord.article.context;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.language.FirstNames;
import dev.onrecord.article.text.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the occasion of a statement in the sentence that reports it. */
public final class OccasionFinder {

  private static final String NAME =
      "(?<venue>(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}'’.&-]*(?: (?:of |the |for |and |& )?\\p{Lu}[\\p{L}\\p{N}'’&-]*){0,5})";

  private static final String PLATFORM =
      "(?<venue>X|Twitter|Facebook|Instagram|LinkedIn|Threads|Bluesky|Mastodon|Reddit|Truth Social|TikTok|YouTube|Weibo"
          + "|Telegram|Discord|Substack|Medium|Hacker News|GitHub|WeChat|Snapchat)";

  private record Rule(String medium, Pattern pattern) {
    Rule(String medium, String pattern) {
      this(medium, Pattern.compile(pattern));
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "testimony",
              "\\b[Tt]estif\\w+ (?:before|to) (?<venue>(?:a|an|the) [^,.\u2028]{3,60}?|\\p{Lu}\\w+)(?= on \\p{Lu}|[,.\u2028]|$| that)"),
          new Rule(
              "testimony",
              "\\btold (?<venue>(?:Congress|Parliament|the Senate|the House|(?:a|the) (?:\\w+ ){0,3}(?:committee|subcommittee|inquiry|court|tribunal)))"),
          new Rule("social_post", "\\b(?:on|to|via) " + PLATFORM + "\\b"),
          new Rule(
              "social_post", "\\b" + PLATFORM + " (?:post|thread|account|message|video|exchange)"),
          new Rule("social_post", "\\b(?<verb>tweeted|tweets|tweeting|in a tweet)\\b"),
          new Rule("interview", "\\binterview (?:with|for|to|published in) " + NAME),
          new Rule("interview", "\\b(?:told|tells) (?:the )?" + NAME + "(?: podcast)?"),
          new Rule("interview", "\\bon (?:the )?" + NAME + " (?:podcast|show)"),
          new Rule("interview", "\\b(?:interview|podcast)\\b"),
          new Rule("blog", "\\b(?:blog|newsletter)\\b"),
          new Rule(
              "speech",
              "\\b(?:speech|keynote|talk|lecture|address) (?:at|to|before|in) (?:the )?" + NAME),
          new Rule("speech", "\\b(?:[Ss]peaking|[Aa]ppearing|said|on stage) at (?:the )?" + NAME),
          new Rule(
              "speech",
              "\\b(?:told|tells) (?:a|an|the) (?:\\w+ ){0,2}(?:audience|conference|crowd|summit|congress|rally)\\b"),
          new Rule(
              "speech",
              "\\b(?:[Ii]n|[Dd]uring|[Aa]t|gave|giving) (?:a|an|the|his|her|their) (?:\\w+ ){0,2}(?:speech|keynote|lecture|conference)\\b"),
          new Rule(
              "paper",
              "\\b(?:wr[io]te\\w*|said|say|says|argue\\w*|report\\w*|published|conclude\\w*) in (?:a|an|the|their|his|her|its) (?:\\w+ ){0,2}(?:paper|study|preprint)\\b"),
          new Rule("press_release", "\\b(?:statement|press release|news release)\\b"));

  private static final Set<String> NO_VENUE = Set.of("MPs", "MEPs", "I", "CEO", "Members");

  private final String article;
  private final Set<String> people;

  /**
   * Finds occasions.
   *
   * @param people the last names of people in the article, who may be told things but are not
   *     venues
   */
  public OccasionFinder(String article, Set<String> people) {
    this.article = article;
    this.people = people;
  }

  /** The occasion that the sentence of a statement names, or null. */
  public Occasion find(Context context) {
    Sentences.Blanked sentence = Sentences.around(article, context);
    for (Rule rule : RULES) {
      Matcher match = rule.pattern.matcher(sentence.text());
      if (match.find()) {
        String venue = venue(rule, match);
        boolean isPerson = venue != null && isPerson(venue) && rule.medium.equals("interview");
        if (!isPerson) {
          Span evidence = sentence.span(match.start(), match.end());
          return new Occasion(rule.medium, venue, evidence);
        }
      }
    }
    return null;
  }

  private static String venue(Rule rule, Matcher match) {
    if (rule.pattern.pattern().contains("<venue>")) {
      String venue = match.group("venue").replaceAll("['’]s$|[.]+$", "");
      return venue.length() > 200 ? null : venue;
    }
    return rule.pattern.pattern().contains("<verb>") ? "Twitter" : null;
  }

  private boolean isPerson(String venue) {
    String[] words = venue.split(" ");
    return words.length == 1 && people.contains(words[0])
        || words.length > 1
            && FirstNames.contains(words[0])
            && people.contains(words[words.length - 1])
        || NO_VENUE.contains(venue);
  }
}
