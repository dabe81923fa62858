package dev.onrecord.article.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads transcripts, in which turns begin with a name or with Q and A. */
public final class Transcript {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<label>(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*)(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|van|von|der|al|bin)){0,4})(?: ?[(\\[][^)\\]]{1,60}[)\\]])?: +(?=\\S)");

  private static final Pattern NOT_A_SPEAKER =
      Pattern.compile(
          "(?i)(update|updated|note|correction|editor'?s note|photo|image|video|read more|source|sources|related|disclosure|tl;dr|fact|date|where|when|location|price)");

  private static final Pattern QUESTION =
      Pattern.compile("(?i)(q|question|interviewer|moderator|host|frage)");
  private static final Pattern ANSWER = Pattern.compile("(?i)(a|answer|antwort)");

  /** The minimum number of turns in a transcript. */
  private static final int FEWEST_TURNS = 3;

  private Transcript() {}

  /** The words of one speaker until the next one. */
  public record Turn(int block, Span label, Span words, boolean isAnswer) {}

  /** The turns of a transcript. Empty for other articles. */
  public static List<Turn> turns(ArticleText article) {
    Map<String, Integer> counts = new HashMap<>();
    List<Turn> turns = new ArrayList<>();
    int others = 0;
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if (!block.isProse()) {
        continue;
      }
      Matcher label =
          LABEL.matcher(article.text()).region(block.span().start(), block.span().end());
      boolean isLabelled =
          label.lookingAt()
              && !NOT_A_SPEAKER.matcher(label.group("label")).matches()
              && "\"“„«".indexOf(article.text().charAt(label.end())) < 0;
      if (isLabelled) {
        counts.merge(label.group("label"), 1, Integer::sum);
        turns.add(
            new Turn(
                i,
                new Span(label.start("label"), label.end("label")),
                new Span(label.end(), block.span().end()),
                ANSWER.matcher(label.group("label")).matches()));
      } else if (!turns.isEmpty()) {
        others++;
      }
    }
    boolean recurs = counts.values().stream().anyMatch(count -> count > 1);
    return turns.size() >= FEWEST_TURNS && recurs && turns.size() >= others ? turns : List.of();
  }

  public static boolean isQuestion(String label) {
    return QUESTION.matcher(label).matches();
  }
}
