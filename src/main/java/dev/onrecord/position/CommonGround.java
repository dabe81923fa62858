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
public class CommonGround {

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
  private record SpeakerStance(PositionSubject speaker, CurrentStance stance) {}

  /**
   * A subject with the current stances of the speakers toward it.
   *
   * @param stances in the order of the speakers; null for those without a stance
   * @param latest the last second at which any of them may have made their newest statement
   */
  private record Shared(
      PositionSubject subject,
      List<PositionSubject> speakers,
      CurrentStance[] stances,
      Agreement agreement,
      long latest) {

    static Shared of(
        PositionSubject subject, List<PositionSubject> speakers, CurrentStance[] stances) {
      List<Stance> current = new ArrayList<>(stances.length);
      long latest = Long.MIN_VALUE;
      for (CurrentStance stance : stances) {
        if (stance != null) {
          current.add(stance.stance());
          latest = Math.max(latest, stance.newest().latest());
        }
      }
      Agreement agreement = Agreement.of(current, stances.length);
      return new Shared(subject, speakers, stances, agreement, latest);
    }

    SortKey sortKey() {
      return new SortKey(agreement.ordinal(), latest, "", subject.ref().slug());
    }

    List<SpeakerStance> speakerStances() {
      List<SpeakerStance> speakerStances = new ArrayList<>();
      for (int i = 0; i < stances.length; i++) {
        if (stances[i] != null) {
          speakerStances.add(new SpeakerStance(speakers.get(i), stances[i]));
        }
      }
      return speakerStances;
    }
  }

  public CommonGroundView of(CanonicalQuery canonical, CommonGroundQuery query) {
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
    NameParameters parameters = new NameParameters(names);
    List<Names.Meaning> speakers = parameters.resolveDistinct(given);
    Window window = query.window();
    List<Shared> all = shared(speakers, window);
    SortKey.Slice<Shared> page =
        SortKey.slice(
            all,
            Shared::sortKey,
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
        parameters.resolved(),
        window.narrows() ? window : null);
  }

  private List<Shared> shared(List<Names.Meaning> speakers, Window window) {
    List<History> read =
        speakers.stream().map(speaker -> histories.of(PositionAxis.SPEAKER, speaker.id())).toList();
    List<PositionSubject> speakerSubjects = new ArrayList<>();
    // There may be thousands, so the map is sized in advance and has an array for each subject.
    Map<PositionSubject, CurrentStance[]> stances =
        new HashMap<>(2 * read.stream().mapToInt(history -> history.positions().size()).sum());
    for (int i = 0; i < read.size(); i++) {
      int speaker = i;
      speakerSubjects.add(read.get(i).names().get(speakers.get(i).id()));
      read.get(i)
          .within(
              window,
              (subject, position) ->
                  stances.computeIfAbsent(subject, key -> new CurrentStance[read.size()])[speaker] =
                      position.current());
    }
    List<Shared> all = new ArrayList<>(stances.size());
    stances.forEach((subject, each) -> all.add(Shared.of(subject, speakerSubjects, each)));
    return all;
  }

  private Map<Agreement, List<CommonGroundView.SharedSubject>> views(
      List<Shared> page, Window window) {
    Map<UUID, RenderedStatement> statements =
        evidence.of(
            page.stream()
                .flatMap(shared -> shared.speakerStances().stream())
                .map(SpeakerStance::stance)
                .toList());
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
        shared.speakerStances().stream()
            .map(
                speakerStance ->
                    new CommonGroundView.SpeakerStanding(
                        speakerStance.speaker.ref(),
                        StandingView.of(speakerStance.stance, statements),
                        Positions.url("/positions", speakerStance.speaker, shared.subject, window)))
            .toList());
  }
}
