package dev.onrecord.article.attribution;

import dev.onrecord.article.attribution.FoundStatement.Form;
import dev.onrecord.article.attribution.Speaker.Evidence;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Tokenizer;
import dev.onrecord.article.quotation.StatementText;
import dev.onrecord.article.text.ArticleText;
import dev.onrecord.article.text.Span;
import dev.onrecord.article.text.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes each turn of a transcript a statement. */
final class TranscriptReader {

  private final ArticleText article;
  private final Grammar grammar;
  private final ArticleSentences sentences;
  private final SpeakerResolver speakers;
  private final NameTable names;
  private final String title;
  private final Map<String, Speaker> byLabel = new HashMap<>();

  TranscriptReader(
      ArticleText article,
      Grammar grammar,
      ArticleSentences sentences,
      SpeakerResolver speakers,
      NameTable names,
      String title) {
    this.article = article;
    this.grammar = grammar;
    this.sentences = sentences;
    this.speakers = speakers;
    this.names = names;
    this.title = title == null ? "" : title;
  }

  List<FoundStatement> statements(List<Transcript.Turn> turns) {
    List<FoundStatement> statements = new ArrayList<>();
    for (Transcript.Turn turn : turns) {
      String label = turn.label().in(article.text());
      if (!Transcript.isQuestion(label)) {
        Speaker speaker = byLabel.computeIfAbsent(label, l -> speaker(turn));
        statements.add(
            new FoundStatement(
                Form.DIRECT,
                turn.words(),
                List.of(turn.words()),
                StatementText.clause(turn.words().in(article.text())),
                new Speaker(
                    speaker.name(), label, turn.label(), speaker.evidence(), speaker.candidates()),
                AttributionRule.TRANSCRIPT,
                Confidence.of(AttributionRule.TRANSCRIPT, speaker, true),
                turn.label(),
                turn.block(),
                null));
      }
    }
    return statements;
  }

  private Speaker speaker(Transcript.Turn turn) {
    if (turn.isAnswer()) {
      return interviewee(turn);
    }
    String label = turn.label().in(article.text());
    Lexicon lexicon = grammar.words.lexicon;
    Paragraph words =
        new Paragraph(
            0,
            new Tokenizer(label, lexicon).tokens(new Span(0, label.length()), List.of()),
            lexicon,
            Set.of());
    Mention mention = grammar.phrases.endingAt(words, words.size() - 1, 0);
    if (mention == null || !mention.isName()) {
      return Speaker.nobody();
    }
    Speaker speaker = speakers.resolve(mention, sentences.paragraphs.get(0));
    boolean isShouted =
        speaker.isNamed() && speaker.name().equals(speaker.name().toUpperCase(Locale.ROOT));
    return isShouted
        ? new Speaker(
            capitalized(speaker.name()), label, turn.label(), speaker.evidence(), List.of())
        : speaker;
  }

  /** The person interviewed: the only one whom the title and introduction name. */
  private Speaker interviewee(Transcript.Turn turn) {
    Set<String> people = names.peopleBefore(turn.block());
    List<String> inTitle = people.stream().filter(title::contains).toList();
    List<String> likely = inTitle.isEmpty() ? List.copyOf(people) : inTitle;
    return likely.size() == 1
        ? new Speaker(likely.get(0), null, turn.label(), Evidence.ROLE, List.of())
        : Speaker.nobody();
  }

  private static String capitalized(String name) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean isFirst = i == 0 || !Character.isLetter(name.charAt(i - 1));
      result.append(isFirst ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
    }
    return result.toString();
  }
}
