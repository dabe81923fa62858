package dev.onrecord.article.context;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement replies to.
 *
 * @param speaker the name of the person it replies to, or null
 * @param summary what it replies to, in the article's words
 * @param evidence the span of these words
 */
public record ReplyContext(String speaker, String summary, Span evidence) {

  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{N}'’.-]*(?: (?:de |van |von |der |al-|bin )?\\p{Lu}[\\p{L}\\p{N}-]*){0,3}";

  private static final Pattern ANSWERS =
      Pattern.compile(
          "(?:\\b[Ii]n (?:response|reply|answer) to|\\b[Rr](?:esponding|eplying|eacting) to|\\b(?:replied|responded) to"
              + "|\\b[Aa]sked (?:by [^,\u2028]{2,40}? )?(?:about|whether|if|why|how|what)|\\b[Cc]ommenting on) (?<what>[^,.;:\u2028]{3,150})");

  private static final Pattern BY =
      Pattern.compile(
          "(?:post|tweet|question|comment|letter|statement|claim|criticism|article|message|remark|video|thread|suggestion)s?(?: on \\p{L}+)? (?:by|from|of) (?<name>"
              + NAME
              + ")");

  private static final Pattern OPENS =
      Pattern.compile("^(?:the )?(?<name>" + NAME + ")(?=['’]s|$| on | about )");

  /**
   * Finds what a statement replies to, in the sentence that reports it. Returns null if nothing is
   * named.
   */
  public static ReplyContext find(String article, Context context) {
    Sentences.Blanked sentence = Sentences.around(article, context);
    Matcher match = ANSWERS.matcher(sentence.text());
    if (!match.find()) {
      return null;
    }
    String what = match.group("what").strip();
    return new ReplyContext(
        speaker(what), what, sentence.span(match.start("what"), match.end("what")));
  }

  private static String speaker(String what) {
    Matcher by = BY.matcher(what);
    if (by.find()) {
      return by.group("name").replaceAll("['’]s$", "");
    }
    Matcher opens = OPENS.matcher(what);
    return opens.find() ? opens.group("name").replaceAll("['’]s$", "") : null;
  }
}
