package dev.onrecord.statement.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.Action;
import dev.onrecord.change.CommitEvent;
import dev.onrecord.change.EntityType;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.SubjectRef;
import dev.onrecord.subject.SubjectType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementViewCacheTest {

  private static final UUID ONE = id(1);
  private static final UUID TWO = id(2);
  private static final int MEBIBYTE = 1 << 20;

  /** What the database holds. */
  private final Map<UUID, StatementView> stored = new HashMap<>();

  /** The ids of each load, in order. */
  private final List<Collection<UUID>> loads = new ArrayList<>();

  /** What happens after a load has read the database and before its views are cached. */
  private Runnable duringLoad = () -> {};

  private long labelSeq = 10;
  private final StatementViewCache viewCache = viewCache(MEBIBYTE);

  @Test
  void aStatementIsLoadedOnce() {
    store(ONE, 1);

    assertThat(versions(ONE)).containsExactly(1);
    assertThat(versions(ONE)).containsExactly(1);

    assertThat(loads).containsExactly(List.of(ONE));
  }

  @Test
  void onlyTheMissingStatementsOfAPageAreLoadedAndTheOrderIsThatOfTheIds() {
    store(ONE, 1);
    store(TWO, 2);
    viewCache.of(List.of(TWO));

    assertThat(versions(ONE, TWO)).containsExactly(1, 2);
    assertThat(versions(TWO, ONE)).containsExactly(2, 1);

    assertThat(loads).containsExactly(List.of(TWO), List.of(ONE));
  }

  @Test
  void aStatementThatDoesNotExistIsLeftOut() {
    store(ONE, 1);

    assertThat(versions(TWO, ONE)).containsExactly(1);
  }

  @Test
  void anEditedStatementIsLoadedAgainAndOthersAreNot() {
    store(ONE, 1);
    store(TWO, 1);
    viewCache.of(List.of(ONE, TWO));
    loads.clear();

    edit(ONE, 2);

    assertThat(versions(ONE, TWO)).containsExactly(2, 1);
    assertThat(loads).containsExactly(List.of(ONE));
  }

  @Test
  void aDeletedStatementIsNotShownFromTheCache() {
    store(ONE, 1);
    viewCache.of(List.of(ONE));

    stored.remove(ONE);
    commit(EntityType.STATEMENT, ONE.toString(), Action.DELETED);

    assertThat(versions(ONE)).isEmpty();
  }

  @Test
  void aCommitOfAnotherTypeOutdatesNothing() {
    store(ONE, 1);
    viewCache.of(List.of(ONE));

    commit(EntityType.SOURCE, ONE.toString(), Action.UPDATED);
    commit(EntityType.PERSON, "tess-example", Action.UPDATED);

    assertThat(versions(ONE)).containsExactly(1);
    assertThat(loads).hasSize(1);
  }

  @Test
  void newStatementsOutdateNothing() {
    store(ONE, 1);
    viewCache.of(List.of(ONE));

    commit(EntityType.STATEMENT, ONE.toString(), Action.CREATED);

    assertThat(versions(ONE)).containsExactly(1);
    assertThat(loads).hasSize(1);
  }

  @Test
  void aNewerLabelSeqInvalidatesEveryStatement() {
    store(ONE, 1);
    store(TWO, 1);
    viewCache.of(List.of(ONE, TWO));
    loads.clear();
    store(ONE, 2);
    store(TWO, 2);
    assertThat(versions(ONE, TWO)).containsExactly(1, 1);

    labelSeq++;

    assertThat(versions(ONE, TWO)).containsExactly(2, 2);
    assertThat(versions(ONE, TWO)).containsExactly(2, 2);
    assertThat(loads).hasSize(1);
  }

  @Test
  void aLoadThatRacesWithAnEditIsNotShownAfterIt() {
    store(ONE, 1);
    duringLoad = () -> edit(ONE, 2);
    assertThat(versions(ONE)).containsExactly(1);
    duringLoad = () -> {};

    assertThat(versions(ONE)).containsExactly(2);
  }

  @Test
  void aLoadThatRacesWithTheEditOfAnotherStatementIsCached() {
    store(ONE, 1);
    store(TWO, 1);
    duringLoad = () -> edit(TWO, 2);

    viewCache.of(List.of(ONE));
    viewCache.of(List.of(ONE));

    assertThat(loads).hasSize(1);
  }

  @Test
  void aLoadThatRacesWithANewerLabelSeqIsNotShownUnderIt() {
    store(ONE, 1);
    duringLoad =
        () -> {
          duringLoad = () -> {};
          store(ONE, 2);
          labelSeq++;
        };
    assertThat(versions(ONE)).containsExactly(1);

    assertThat(versions(ONE)).containsExactly(2);
  }

  @Test
  void theViewForTheWriterIsNeitherReadFromTheCacheNorCached() {
    store(ONE, 1);
    viewCache.of(List.of(ONE));
    store(ONE, 2);
    Statement statement = new Statement();
    statement.id = ONE;

    assertThat(viewCache.written(statement).version()).isEqualTo(2);

    assertThat(versions(ONE)).containsExactly(1);
  }

  @Test
  void anEntryWeighsMoreThanItsJson() {
    store(ONE, 1);
    RenderedStatement rendered = viewCache.of(List.of(ONE)).get(0);

    assertThat(StatementViewCache.weight(ONE, rendered))
        .isBetween(rendered.json().length() + 100, rendered.json().length() + 1_000);
  }

  @Test
  void aStatementThatIsHeavierThanTheCacheIsShown() {
    store(ONE, 1);

    assertThat(viewCache(100).of(List.of(ONE))).hasSize(1);
  }

  private StatementViewCache viewCache(long bytes) {
    return new StatementViewCache(
        this::load,
        new ObjectMapper().findAndRegisterModules(),
        () -> labelSeq,
        new VersionedCache<>(bytes, StatementViewCache::weight));
  }

  private Collection<StatementView> load(Collection<UUID> ids) {
    loads.add(List.copyOf(ids));
    List<StatementView> read = ids.stream().filter(stored::containsKey).map(stored::get).toList();
    duringLoad.run();
    return read;
  }

  private List<Integer> versions(UUID... ids) {
    return viewCache.of(List.of(ids)).stream().map(RenderedStatement::version).toList();
  }

  private void edit(UUID id, int version) {
    store(id, version);
    commit(EntityType.STATEMENT, id.toString(), Action.UPDATED);
  }

  private void commit(EntityType type, String id, Action action) {
    viewCache.countEdits(new CommitEvent(List.of(new CommitEvent.Item(type, id, action))));
  }

  private void store(UUID id, int version) {
    SubjectRef speaker = SubjectRef.of(SubjectType.PERSON, "tess-example", "Tess Example");
    stored.put(
        id,
        new StatementView(
            "statement",
            id,
            speaker,
            "Words of a test.",
            "en",
            Form.DIRECT,
            EdtfDate.parse("2024-05"),
            Medium.INTERVIEW,
            null,
            null,
            List.of(),
            List.of(),
            null,
            Status.PUBLISHED,
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            version,
            StatementView.Urls.of(id, speaker),
            null));
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
