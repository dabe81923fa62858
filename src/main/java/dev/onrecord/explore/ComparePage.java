package dev.onrecord.explore;

import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.explore.view.Labels;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.explore.view.SubjectLink;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.position.CommonGroundView;
import dev.onrecord.position.StandingView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The page that compares speakers.
 *
 * @param speakers the speakers as asked for, for the form
 * @param names the speakers as they were resolved
 * @param groups null until two speakers are given
 */
record ComparePage(
    List<String> speakers, List<SubjectLink> names, List<Group> groups, String next, String api) {

  /** Fields for more speakers than were given, up to the ten that can be compared. */
  private static final int MORE_FIELDS = 2;

  private static final int MOST = 10;

  private static final int EXCERPT = 160;

  /** The subjects with one kind of agreement. */
  record Group(String title, String meaning, int total, List<Subject> subjects) {}

  /** A subject, with the current stance of each speaker. */
  record Subject(SubjectLink subject, String proposition, List<Standing> standings) {}

  /**
   * The current stance of a speaker.
   *
   * @param reason why it is not known, or null
   * @param readers who read the stance in the evidence
   */
  record Standing(
      SubjectLink speaker,
      String stance,
      ShownDate said,
      String reason,
      String readers,
      String position,
      List<Evidence> evidence) {

    public String stanceWords() {
      return Labels.of(stance);
    }
  }

  /** A statement that shows the stance. */
  record Evidence(String excerpt, boolean isSpeech, String href) {}

  static List<Group> groups(CommonGroundView view) {
    return List.of(
        group("They agree", "all in favor, or all against", view.totals().agree(), view.agree()),
        group("They differ", "some in favor, some against", view.totals().differ(), view.differ()),
        group(
            "Not comparable",
            "all took a stance, some of them neutral or unclear",
            view.totals().mixed(),
            view.mixed()),
        group(
            "Not all are on record",
            "silence is no agreement",
            view.totals().unmatched(),
            view.unmatched()));
  }

  private static Group group(
      String title, String meaning, int total, List<CommonGroundView.SharedSubject> subjects) {
    return new Group(title, meaning, total, subjects.stream().map(ComparePage::subject).toList());
  }

  private static Subject subject(CommonGroundView.SharedSubject shared) {
    return new Subject(
        SubjectLink.of(shared.subject()),
        shared.proposition(),
        shared.speakers().stream()
            .map(
                standing ->
                    standing(
                        SubjectLink.of(standing.speaker()),
                        standing.current(),
                        shared.subject().slug(),
                        "%s?speaker=%s&about=%s"
                            .formatted(
                                PageUrls.STATEMENTS,
                                standing.speaker().slug(),
                                shared.subject().slug())))
            .toList());
  }

  private static Standing standing(
      SubjectLink speaker, StandingView current, String subject, String position) {
    List<StatementCard> evidence = current.statements().stream().map(StatementCard::of).toList();
    return new Standing(
        speaker,
        EnumNames.snake(current.stance()),
        ShownDate.of(current.said()),
        current.reason(),
        evidence.stream()
            .map(card -> card.reader(subject))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", ")),
        position,
        evidence.stream()
            .map(card -> new Evidence(card.excerpt(EXCERPT), !card.isParaphrase(), card.href()))
            .toList());
  }

  /** The values of the form's fields: the speakers, and empty ones for more. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>(speakers);
    for (int i = 0; i < MORE_FIELDS && fields.size() < MOST; i++) {
      fields.add("");
    }
    return fields;
  }
}
