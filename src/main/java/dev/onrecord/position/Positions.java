package dev.onrecord.position;

import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.statement.query.Window;
import dev.onrecord.statement.view.RenderedStatement;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.SubjectType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists positions: of one speaker, toward one subject, or of one speaker toward one subject. */
@Singleton
public class Positions {

  /** The number of stances and shifts shown per position in a list, and of a single position. */
  private static final int SHOWN_IN_LIST = 5;

  private static final int SHOWN_ALONE = 100;

  private final Names names;
  private final Histories histories;
  private final Evidence evidence;

  Positions(Names names, Histories histories, Evidence evidence) {
    this.names = names;
    this.histories = histories;
    this.evidence = evidence;
  }

  /** A position with its speaker and subject. */
  private record Entry(
      PositionSubject speaker, PositionSubject subject, PositionSubject other, Position position) {}

  /** A page of positions. A single one has up to 100 stances and shifts, those of a list 5. */
  public PositionList list(CanonicalQuery canonical, PositionQuery query) {
    boolean isAlone =
        speakers(query).anyMatch(Objects::nonNull) && subjects(query).anyMatch(Objects::nonNull);
    return list(canonical, query, isAlone ? SHOWN_ALONE : SHOWN_IN_LIST);
  }

  private static Stream<String> speakers(PositionQuery query) {
    return Stream.of(query.speaker, query.person, query.organization);
  }

  private static Stream<String> subjects(PositionQuery query) {
    return Stream.of(query.about, query.topic, query.model);
  }

  /**
   * A page of positions.
   *
   * @param shown the most stances and shifts of each position
   */
  public PositionList list(CanonicalQuery canonical, PositionQuery query, int shown) {
    NameParameters parameters = new NameParameters(names);
    Names.Meaning speaker =
        parameters.resolveAtMostOne(
            NameParameters.Name.speaker(query.speaker),
            NameParameters.Name.person(query.person),
            NameParameters.Name.organization(query.organization));
    Names.Meaning subject =
        parameters.resolveAtMostOne(
            new NameParameters.Name("about", query.about, Names.anyType()),
            new NameParameters.Name("topic", query.topic, Set.of(SubjectType.TOPIC)),
            new NameParameters.Name("model", query.model, Set.of(SubjectType.MODEL)));
    if (speaker == null && subject == null) {
      throw Problem.parameter(
          "speaker",
          "is required, or one of `person`, `organization`, `about`, `topic` and `model`");
    }
    Window window = query.window();
    List<Entry> entries = find(speaker, subject, window);
    SortKey.Slice<Entry> page =
        SortKey.slice(
            entries,
            item -> query.sort.keyOf(item.position, item.other),
            "%s %s %s %s".formatted(slug(speaker), slug(subject), query.sort, window),
            query.cursor,
            query.limit);
    return new PositionList(
        views(page.items(), window, shown),
        new Total(entries.size(), true),
        page.cursor() == null ? null : canonical.next(page.cursor()),
        parameters.resolved(),
        window.narrows() ? window : null,
        speaker == null ? YearView.of(entries.stream().map(Entry::position).toList()) : null);
  }

  private static String slug(Names.Meaning meaning) {
    return meaning == null ? null : meaning.ref().slug();
  }

  private List<Entry> find(Names.Meaning speaker, Names.Meaning subject, Window window) {
    PositionAxis axis = speaker != null ? PositionAxis.SPEAKER : PositionAxis.SUBJECT;
    History history = histories.of(axis, speaker != null ? speaker.id() : subject.id());
    PositionSubject one = history.names().get(speaker != null ? speaker.id() : subject.id());
    List<Entry> entries = new ArrayList<>();
    history.within(
        window,
        (other, position) -> {
          if (axis == PositionAxis.SUBJECT) {
            entries.add(new Entry(other, one, other, position));
          } else if (subject == null || subject.id() == other.id()) {
            entries.add(new Entry(one, other, other, position));
          }
        });
    return entries;
  }

  private List<PositionView> views(List<Entry> page, Window window, int shown) {
    List<CurrentStance> currentStances =
        page.stream().map(entry -> entry.position.current()).toList();
    Map<UUID, RenderedStatement> statements = evidence.of(currentStances);
    return IntStream.range(0, page.size())
        .mapToObj(
            i ->
                view(
                    page.get(i), StandingView.of(currentStances.get(i), statements), window, shown))
        .toList();
  }

  private static PositionView view(Entry entry, StandingView current, Window window, int shown) {
    List<DatedStance> stances = entry.position.stances();
    List<Shift> shifts = entry.position.shifts();
    return new PositionView(
        entry.speaker.ref(),
        entry.subject.ref(),
        entry.subject.proposition(),
        current,
        StanceCounts.of(stances.stream().map(DatedStance::stance)),
        stances.stream().limit(shown).map(StanceView::of).toList(),
        shifts.stream().limit(shown).map(ShiftView::of).toList(),
        shifts.size(),
        new PositionView.Urls(
            url("/positions", entry.speaker, entry.subject, window),
            url("/statements", entry.speaker, entry.subject, window)));
  }

  /** The URL of a list restricted to one speaker and one subject. */
  static String url(String path, PositionSubject speaker, PositionSubject subject, Window window) {
    return "%s?speaker=%s&about=%s%s"
        .formatted(path, speaker.ref().slug(), subject.ref().slug(), window.asParameters());
  }
}
