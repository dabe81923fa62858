package dev.onrecord.explore.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.platform.json.JsonTree;
import dev.onrecord.platform.response.PagePath;
import dev.onrecord.statement.view.RenderedStatement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A statement as pages show it, read from its JSON so that both say the same.
 *
 * @param form {@code direct}, {@code indirect} or {@code mixed}
 * @param assignedBy who assigned all the stances, or null without any, or if they were several
 * @param withdrawal null unless it was withdrawn
 * @param reply null unless it answers something
 */
public record StatementCard(
    String id,
    SubjectLink speaker,
    String text,
    String language,
    String form,
    String medium,
    String venue,
    ShownDate said,
    List<Tag> tags,
    String assignedBy,
    List<Report> reports,
    boolean isDraft,
    Withdrawal withdrawal,
    Reply reply,
    ShownDate recorded,
    ShownDate updated,
    int version) {

  private static final String DIRECT = "direct";
  private static final String INDIRECT = "indirect";

  /**
   * A link to a subject, with the stance toward it or {@code none}.
   *
   * @param assignedBy who assigned the stance, or null
   */
  public record Tag(String stance, SubjectLink subject, String assignedBy) {

    public String words() {
      return Labels.toward(stance);
    }
  }

  /**
   * A source that reports the statement.
   *
   * @param url null unless it is a page on the web
   */
  public record Report(
      String title,
      String url,
      String archivedUrl,
      String author,
      SubjectLink publisher,
      ShownDate published,
      String kind,
      boolean isPrimary,
      Passage passage,
      String statements) {}

  /** The words as they stand in a source, with what is around them. */
  public record Passage(String prefix, String exact, String suffix) {}

  /** Why the statement was withdrawn. */
  public record Withdrawal(String reason, String note, ShownDate at, String supersededBy) {}

  /** What the statement answers. */
  public record Reply(SubjectLink speaker, String url, String summary, String statement) {}

  /**
   * A statement in one line. It is read without the rest of the statement: a page has many.
   *
   * @param isSpeech whether the words are, at least in part, the speaker's own
   */
  public record Line(String excerpt, boolean isSpeech, String href) {

    public static Line of(RenderedStatement rendered, int length) {
      String form = rendered.form();
      return new Line(
          StatementCard.excerpt(rendered.text(), form, length),
          !form.equals(INDIRECT),
          PageUrls.STATEMENTS + "/" + rendered.id());
    }
  }

  public static StatementCard of(RenderedStatement rendered) {
    return of(JsonTree.of(rendered.json()));
  }

  public static StatementCard of(JsonNode statement) {
    return new StatementCard(
        statement.get("id").asText(),
        SubjectLink.of(statement.get("speaker")),
        statement.get("text").asText(),
        statement.get("language").asText(),
        statement.get("form").asText(),
        statement.get("medium").asText(),
        text(statement, "venue"),
        ShownDate.of(statement.get("said").asText()),
        JsonTree.each(statement.get("about")).map(StatementCard::tag).toList(),
        assignedBy(statement.get("about")),
        JsonTree.each(statement.get("appearances")).map(StatementCard::report).toList(),
        statement.get("status").asText().equals("draft"),
        withdrawal(statement.get("withdrawal")),
        reply(statement.get("replyContext")),
        instant(statement, "recordedAt"),
        instant(statement, "updatedAt"),
        statement.get("version").asInt());
  }

  public String href() {
    return PageUrls.STATEMENTS + "/" + id;
  }

  public String api() {
    return "/statements/" + id;
  }

  public String embed() {
    return "/embed/statements/" + id;
  }

  public String formWords() {
    return Labels.of(form);
  }

  public String mediumWords() {
    return Labels.of(medium);
  }

  public String mediumInSentence() {
    return mediumWords().toLowerCase(Locale.ROOT);
  }

  /** Whether the text is in the speaker's own words as a whole. */
  public boolean isDirect() {
    return form.equals(DIRECT);
  }

  public boolean isParaphrase() {
    return form.equals(INDIRECT);
  }

  /** The text on one line, shortened at a word. */
  public String excerpt(int length) {
    return excerpt(text, form, length);
  }

  private static String excerpt(String text, String form, int length) {
    String line = text.replace('\n', ' ');
    if (line.length() > length) {
      int end = line.lastIndexOf(' ', length);
      line =
          line.substring(0, end > length / 2 ? end : line.offsetByCodePoints(0, length / 2)) + "…";
    }
    return form.equals(DIRECT) ? "“" + line + "”" : line;
  }

  /** The stance toward a subject, or that toward all, or {@code none} if there is no one stance. */
  public String stance() {
    List<String> stances =
        tags.stream().map(Tag::stance).filter(s -> !s.equals("none")).distinct().toList();
    return stances.size() == 1 ? stances.get(0) : "none";
  }

  /** Who assigned the stances toward a subject, or null. */
  public String reader(String subject) {
    return tags.stream()
        .filter(tag -> tag.subject.slug().equals(subject))
        .map(Tag::assignedBy)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Tag tag(JsonNode about) {
    return new Tag(
        about.has("stance") ? about.get("stance").asText() : "none",
        SubjectLink.of(about.get("subject")),
        text(about, "assignedBy"));
  }

  private static String assignedBy(JsonNode about) {
    List<String> readers =
        JsonTree.each(about)
            .filter(link -> link.has("assignedBy"))
            .map(link -> link.get("assignedBy").asText())
            .distinct()
            .toList();
    return readers.size() == 1 ? readers.get(0) : null;
  }

  private static Report report(JsonNode appearance) {
    JsonNode source = appearance.get("source");
    String published = text(source, "published");
    return new Report(
        source.get("title").asText(),
        PageUrls.external(text(source, "url")),
        PageUrls.external(text(source, "archivedUrl")),
        text(source, "author"),
        SubjectLink.of(source.get("publisher")),
        published == null ? null : ShownDate.of(published),
        Labels.of(source.get("kind").asText()),
        appearance.get("primary").asBoolean(),
        passage(appearance.get("selector")),
        PageUrls.STATEMENTS + "?source=" + source.get("id").asText());
  }

  private static Passage passage(JsonNode selector) {
    return selector == null
        ? null
        : new Passage(
            text(selector, "prefix"), selector.get("exact").asText(), text(selector, "suffix"));
  }

  private static Withdrawal withdrawal(JsonNode withdrawal) {
    if (withdrawal == null) {
      return null;
    }
    JsonNode superseding = withdrawal.at("/supersededBy/id");
    return new Withdrawal(
        withdrawal.get("reason").asText(),
        text(withdrawal, "note"),
        instant(withdrawal, "at"),
        superseding.isMissingNode() ? null : PageUrls.STATEMENTS + "/" + superseding.asText());
  }

  private static Reply reply(JsonNode context) {
    if (context == null) {
      return null;
    }
    JsonNode statement = context.get("statement");
    return new Reply(
        SubjectLink.of(context.get("speaker")),
        PageUrls.external(text(context, "url")),
        text(context, "summary"),
        statement == null ? null : PagePath.of(statement.get("self").asText()));
  }

  /** The day of an instant in UTC, in which the API writes all instants. */
  private static ShownDate instant(JsonNode item, String field) {
    return ShownDate.of(item.get(field).asText().substring(0, "2024-07-23".length()));
  }

  private static String text(JsonNode item, String field) {
    JsonNode value = item.get(field);
    return value == null ? null : value.asText();
  }
}
