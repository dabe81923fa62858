package dev.onrecord.position;

import dev.onrecord.platform.MissingLists;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.Window;
import dev.onrecord.statement.view.RenderedStatement;
import dev.onrecord.subject.Names;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares the current stances of several speakers. */
@Singleton
class CommonGround {

  private static final int MIN_SPEAKERS = 2;
  private static final int MAX_SPEAKERS = 10;

  private final Names names;
  private final Histories histories;
  private final Evidence evidence;

  CommonGround(Names names, Histories histories, Evidence evidence) {
    this.names = names;
    this.histories = histories;
    this.evidence = evidence;
  }

  /** The current stance of a speaker. */
  private record Stand(PositionSubject speaker, CurrentStance stance) {}

  /**
   * A subject with the current stances of the speakers toward it.
   *
   * @param standings in the order of the speakers; null for those without a stance
   * @param latest the latest second at which the newest statement of any of them may have been made
   */
  private record Shared(
      PositionSubject subject,
      List<PositionSubject> speakers,
      CurrentStance[] standings,
      Agreement agreement,
      long latest) {

    static Shared of(
        PositionSubject subject, List<PositionSubject> speakers, CurrentStance[] standings) {
      List<Stance> current = new ArrayList<>(standings.length);
      long latest = Long.MIN_VALUE;
      for (CurrentStance stance : standings) {
        if (stance != null) {
          current.add(stance.stance());
          latest = Math.max(latest, stance.newest().latest());
        }
      }
      Agreement agreement = Agreement.of(current, standings.length);
      return new Shared(subject, speakers, standings, agreement, latest);
    }

    SortKey place() {
      return new SortKey(agreement.ordinal(), latest, "", subject.ref().slug());
    }

    List<Stand> stands() {
      List<Stand> stands = new ArrayList<>();
      for (int i = 0; i < standings.length; i++) {
        if (standings[i] != null) {
          stands.add(new Stand(speakers.get(i), standings[i]));
        }
      }
      return stands;
    }
  }

  CommonGroundView of(CanonicalQuery canonical, CommonGroundQuery query) {
    List<NameParameters.Name> given = new ArrayList<>();
    MissingLists.orEmpty(query.speaker)
        .forEach(name -> given.add(NameParameters.Name.speaker(name)));
    MissingLists.orEmpty(query.person).forEach(name -> given.add(NameParameters.Name.person(name)));
    MissingLists.orEmpty(query.organization)
        .forEach(name -> given.add(NameParameters.Name.organization(name)));
    if (given.size() < MIN_SPEAKERS || given.size() > MAX_SPEAKERS) {
      throw Problem.parameter(
          "speaker",
          "with `person` and `organization` must name %d to %d speakers, not %d"
              .formatted(MIN_SPEAKERS, MAX_SPEAKERS, given.size()));
    }
    NameParameters read = new NameParameters(names);
    List<Names.Meaning> speakers = read.different(given);
    Window window = query.window();
    List<Shared> all = shared(speakers, window);
    SortKey.Slice<Shared> page =
        SortKey.slice(
            all,
            Shared::place,
            "%s %s"
                .formatted(speakers.stream().map(speaker -> speaker.ref().slug()).toList(), window),
            query.cursor,
            query.limit);
    Map<Agreement, List<CommonGroundView.SharedSubject>> lists = views(page.items(), window);
    int[] totals = new int[Agreement.values().length];
    all.forEach(shared -> totals[shared.agreement.ordinal()]++);
    return new CommonGroundView(
        lists.get(Agreement.AGREE),
        lists.get(Agreement.DIFFER),
        lists.get(Agreement.MIXED),
        lists.get(Agreement.UNMATCHED),
        new CommonGroundView.Totals(
            totals[Agreement.AGREE.ordinal()],
            totals[Agreement.DIFFER.ordinal()],
            totals[Agreement.MIXED.ordinal()],
            totals[Agreement.UNMATCHED.ordinal()]),
        page.cursor() == null ? null : canonical.next(page.cursor()),
        read.resolved(),
        window.narrows() ? window : null);
  }

  private List<Shared> shared(List<Names.Meaning> speakers, Window window) {
    List<History> read =
        speakers.stream().map(speaker -> histories.of(PositionAxis.SPEAKER, speaker.id())).toList();
    List<PositionSubject> selves = new ArrayList<>();
    // A response may combine thousands: sized in advance, with an array for each.
    Map<PositionSubject, CurrentStance[]> standings =
        new HashMap<>(2 * read.stream().mapToInt(history -> history.positions().size()).sum());
    for (int i = 0; i < read.size(); i++) {
      int speaker = i;
      selves.add(read.get(i).names().get(speakers.get(i).id()));
      read.get(i)
          .within(
              window,
              (subject, position) ->
                  standings
                          .computeIfAbsent(subject, one -> new CurrentStance[read.size()])[
                          speaker] =
                      position.current());
    }
    List<Shared> all = new ArrayList<>(standings.size());
    standings.forEach((subject, each) -> all.add(Shared.of(subject, selves, each)));
    return all;
  }

  private Map<Agreement, List<CommonGroundView.SharedSubject>> views(
      List<Shared> page, Window window) {
    Map<UUID, RenderedStatement> statements =
        evidence.of(
            page.stream().flatMap(shared -> shared.stands().stream()).map(Stand::stance).toList());
    Map<Agreement, List<CommonGroundView.SharedSubject>> lists = new EnumMap<>(Agreement.class);
    for (Agreement agreement : Agreement.values()) {
      lists.put(
          agreement,
          page.stream()
              .filter(shared -> shared.agreement == agreement)
              .map(shared -> view(shared, statements, window))
              .toList());
    }
    return lists;
  }

  private static CommonGroundView.SharedSubject view(
      Shared shared, Map<UUID, RenderedStatement> statements, Window window) {
    return new CommonGroundView.SharedSubject(
        shared.subject.ref(),
        shared.subject.proposition(),
        shared.stands().stream()
            .map(
                stand ->
                    new CommonGroundView.SpeakerStanding(
                        stand.speaker.ref(),
                        StandingView.of(stand.stance, statements),
                        Positions.address("/positions", stand.speaker, shared.subject, window)))
            .toList());
  }
}
