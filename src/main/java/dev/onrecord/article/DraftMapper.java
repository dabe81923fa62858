package dev.onrecord.article;

import dev.onrecord.article.DraftView.AboutDraft;
import dev.onrecord.article.DraftView.AppearanceDraft;
import dev.onrecord.article.DraftView.Evidence;
import dev.onrecord.article.DraftView.Range;
import dev.onrecord.article.DraftView.SaidEvidence;
import dev.onrecord.article.DraftView.SpeakerEvidence;
import dev.onrecord.article.attribution.FoundStatement;
import dev.onrecord.article.attribution.Speaker;
import dev.onrecord.article.context.Occasion;
import dev.onrecord.article.context.ReplyContext;
import dev.onrecord.article.language.FirstNames;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.reading.Draft;
import dev.onrecord.article.text.Span;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Selector;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.SubjectRef;
import java.util.List;
import java.util.Locale;

/** Converts found statements to drafts in the import format. */
final class DraftMapper {

  private static final int LONGEST_EXACT = 2_000;
  private static final int CONTEXT = 40;
  private static final int LONGEST_VENUE = 200;
  private static final int LONGEST_SUMMARY = 1_000;

  /** Reduces the confidence if only one word of the name matched: others may share it. */
  private static final double BY_WORD = 0.9;

  private static final String ORGANIZATION =
      "(?i).*\\b(inc|corp|ltd|llc|company|group|party|agency|ministry|university|institute|council|committee|commission"
          + "|association|foundation|bank|times|post|news|labs?|press|fund|trust|ag|gmbh|systems|technologies|robotics)\\b.*|The .*";

  private final String text;
  private final String language;
  private final PublicationDate published;
  private final ArticleView.SourceDraft source;
  private final RecordNames known;

  DraftMapper(
      String text,
      String language,
      PublicationDate published,
      ArticleView.SourceDraft source,
      RecordNames known) {
    this.text = text;
    this.language = language;
    this.published = published;
    this.source = source;
    this.known = known;
  }

  DraftView view(Draft draft, List<SubjectRef> about) {
    FoundStatement statement = draft.statement();
    Speaker speaker = statement.speaker();
    RecordNames.Match match =
        speaker.isNamed() ? known.speaker(speaker.name()) : RecordNames.Match.NONE;
    boolean isSuggested = statement.rule().isSuggestion();
    String slug = match.subject() == null || isSuggested ? null : match.subject().slug();
    Form form = Form.valueOf(statement.form().name());
    Selector selector = selector(statement.spans().get(0));
    Occasion occasion = draft.occasion();
    return new DraftView(
        slug,
        statement.text(),
        language,
        form,
        EdtfDate.parse(draft.said().edtf()),
        occasion == null
            ? Medium.OTHER
            : Medium.valueOf(occasion.medium().toUpperCase(Locale.ROOT)),
        occasion == null ? null : SourceDrafts.bounded(occasion.venue(), LONGEST_VENUE),
        reply(draft.reply(), match.subject()),
        about.stream()
            .filter(subject -> !subject.equals(match.subject()))
            .map(subject -> new AboutDraft(subject.slug()))
            .toList(),
        List.of(new AppearanceDraft(source, selector)),
        Status.DRAFT,
        new DraftView.Found(
            statement.span().start(),
            statement.span().end(),
            statement.spans().stream()
                .limit(500)
                .map(span -> new Range(span.start(), span.end()))
                .toList(),
            form,
            selector,
            evidence(statement.cue()),
            speaker(speaker, match),
            EnumNames.snake(statement.rule()),
            confidence(statement.confidence(), match),
            isSuggested,
            said(draft),
            occasion == null ? null : evidence(occasion.evidence()),
            draft.reply() == null ? null : evidence(draft.reply().evidence()),
            null),
        null);
  }

  private static double confidence(double found, RecordNames.Match match) {
    boolean isByWord = match.subject() != null && !match.isWhole();
    return Math.round(found * (isByWord ? BY_WORD : 1) * 100) / 100.0;
  }

  /** The span of a statement and the sentence around it. */
  static Span surroundings(Draft draft) {
    FoundStatement statement = draft.statement();
    FoundStatement.Context context = statement.context();
    if (context == null || context.paragraph().block() != statement.block()) {
      return statement.span();
    }
    Paragraph paragraph = context.paragraph();
    var sentence = paragraph.sentences().get(paragraph.sentenceOf(context.verb()));
    Span around = paragraph.span(sentence.from(), sentence.to());
    return new Span(
        Math.min(around.start(), statement.span().start()),
        Math.max(around.end(), statement.span().end()));
  }

  private DraftView.Reply reply(ReplyContext reply, SubjectRef speaker) {
    if (reply == null) {
      return null;
    }
    SubjectRef answered = reply.speaker() == null ? null : known.speaker(reply.speaker()).subject();
    boolean isOther = answered != null && !answered.equals(speaker);
    return new DraftView.Reply(
        isOther ? answered.slug() : null, SourceDrafts.bounded(reply.summary(), LONGEST_SUMMARY));
  }

  private SpeakerEvidence speaker(Speaker speaker, RecordNames.Match match) {
    boolean isNew = speaker.isNamed() && match.subject() == null && match.candidates().isEmpty();
    boolean isUnnamed = speaker.evidence() == Speaker.Evidence.UNNAMED && speaker.span() != null;
    return new SpeakerEvidence(
        SourceDrafts.bounded(
            isUnnamed ? speaker.span().in(text) : speaker.mention(), LONGEST_EXACT),
        speaker.span() == null ? null : speaker.span().start(),
        speaker.span() == null ? null : speaker.span().end(),
        SourceDrafts.bounded(speaker.name(), 500),
        EnumNames.snake(speaker.evidence()),
        match.subject(),
        match.candidates(),
        speaker.candidates(),
        isNew ? ReadingView.proposal(speaker.name()) : null);
  }

  private SaidEvidence said(Draft draft) {
    boolean isUnknown = draft.said().expression() == null && published.edtf() == null;
    String from =
        isUnknown && draft.said().from().name().equals("ARTICLE")
            ? "now"
            : EnumNames.snake(draft.said().from());
    return new SaidEvidence(
        from, draft.said().from().confidence(), evidence(draft.said().expression()));
  }

  private Evidence evidence(Span span) {
    return span == null
        ? null
        : new Evidence(
            SourceDrafts.bounded(span.in(text), LONGEST_EXACT), span.start(), span.end());
  }

  private Selector selector(Span span) {
    int end = span.length() <= LONGEST_EXACT ? span.end() : whole(span.start() + LONGEST_EXACT);
    String exact = text.substring(span.start(), end).strip();
    return Selector.quote(
        exact,
        text.substring(whole(Math.max(0, span.start() - CONTEXT)), span.start()),
        text.substring(end, whole(Math.min(text.length(), end + CONTEXT))));
  }

  /** Moves an offset out of the middle of a surrogate pair. */
  private int whole(int place) {
    boolean parts =
        place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return parts ? place - 1 : place;
  }

  /**
   * Guesses the collection to create a name in. A name that begins with a first name is a person.
   */
  static String collection(String name) {
    boolean isPerson =
        FirstNames.contains(name.split("[ -]")[0])
            || name.indexOf(' ') > 0 && !name.matches(ORGANIZATION);
    return isPerson ? "/people" : "/organizations";
  }
}
