package dev.onrecord.position;

import dev.onrecord.platform.Asked;
import dev.onrecord.platform.Limit;
import dev.onrecord.platform.Lists;
import dev.onrecord.platform.Problem;
import dev.onrecord.statement.RenderedStatement;
import dev.onrecord.statement.Stance;
import dev.onrecord.statement.Window;
import dev.onrecord.subject.Names;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where speakers agree and where they do not, by where each stands now. */
@Singleton
class CommonGround {

  private static final int LEAST_SPEAKERS = 2;
  private static final int MOST_SPEAKERS = 10;

  private final Names names;
  private final Histories histories;
  private final Evidence evidence;

  CommonGround(Names names, Histories histories, Evidence evidence) {
    this.names = names;
    this.histories = histories;
    this.evidence = evidence;
  }

  /** Where one of the speakers stands. */
  private record Stand(Named speaker, Standing standing) {}

  /** A subject, and where those stand, in the order asked for, who took a stance toward it. */
  private record Shared(Named subject, List<Stand> stands, Agreement agreement) {

    Place place() {
      long latest = Long.MIN_VALUE;
      for (Stand stand : stands) {
        latest = Math.max(latest, stand.standing.newest().latest());
      }
      return new Place(agreement.ordinal(), latest, "", subject.ref().slug());
    }
  }

  CommonGroundView of(Asked asked, CommonGroundQuery query) {
    List<AskedNames.Name> given = new ArrayList<>();
    Lists.orEmpty(query.speaker).forEach(name -> given.add(AskedNames.Name.speaker(name)));
    Lists.orEmpty(query.person).forEach(name -> given.add(AskedNames.Name.person(name)));
    Lists.orEmpty(query.organization)
        .forEach(name -> given.add(AskedNames.Name.organization(name)));
    if (given.size() < LEAST_SPEAKERS || given.size() > MOST_SPEAKERS) {
      throw Problem.parameter(
          "speaker",
          "with `person` and `organization` must name %d to %d speakers, not %d"
              .formatted(LEAST_SPEAKERS, MOST_SPEAKERS, given.size()));
    }
    AskedNames read = new AskedNames(names);
    List<Names.Meaning> speakers = read.different(given);
    Window window = query.window();
    int limit = Limit.of(query.limit);
    List<Shared> all = shared(speakers, window);
    Place.Slice<Shared> page =
        Place.slice(
            all,
            Shared::place,
            "%s %s"
                .formatted(speakers.stream().map(speaker -> speaker.ref().slug()).toList(), window),
            query.cursor,
            limit);
    Map<Agreement, List<CommonGroundView.SharedSubject>> lists = views(page.items(), window);
    return new CommonGroundView(
        lists.get(Agreement.AGREE),
        lists.get(Agreement.DIFFER),
        lists.get(Agreement.MIXED),
        lists.get(Agreement.UNMATCHED),
        new CommonGroundView.Totals(
            count(all, Agreement.AGREE),
            count(all, Agreement.DIFFER),
            count(all, Agreement.MIXED),
            count(all, Agreement.UNMATCHED)),
        page.cursor() == null ? null : asked.next(page.cursor()),
        read.resolved(),
        window.narrows() ? window : null);
  }

  private static int count(List<Shared> all, Agreement agreement) {
    return (int) all.stream().filter(shared -> shared.agreement == agreement).count();
  }

  private List<Shared> shared(List<Names.Meaning> speakers, Window window) {
    Map<Named, List<Stand>> stands = new HashMap<>();
    for (Names.Meaning speaker : speakers) {
      History history = histories.of(Side.SPEAKER, speaker.id());
      Named self = history.names().get(speaker.id());
      history.within(
          window,
          (subject, position) ->
              stands
                  .computeIfAbsent(subject, one -> new ArrayList<>(speakers.size()))
                  .add(new Stand(self, position.current())));
    }
    List<Shared> all = new ArrayList<>(stands.size());
    stands.forEach(
        (subject, some) ->
            all.add(new Shared(subject, some, Agreement.of(current(some), speakers.size()))));
    return all;
  }

  private static List<Stance> current(List<Stand> stands) {
    List<Stance> current = new ArrayList<>(stands.size());
    stands.forEach(stand -> current.add(stand.standing.stance()));
    return current;
  }

  private Map<Agreement, List<CommonGroundView.SharedSubject>> views(
      List<Shared> page, Window window) {
    Map<UUID, RenderedStatement> statements =
        evidence.of(
            page.stream().flatMap(shared -> shared.stands.stream()).map(Stand::standing).toList());
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
        shared.stands.stream()
            .map(
                stand ->
                    new CommonGroundView.SpeakerStanding(
                        stand.speaker.ref(),
                        StandingView.of(stand.standing, statements),
                        Positions.address("/positions", stand.speaker, shared.subject, window)))
            .toList());
  }
}
