package dev.onrecord.statement.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.onrecord.change.CommitEvent;
import dev.onrecord.change.EntityType;
import dev.onrecord.edtf.EdtfDate;
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
import java.util.stream.IntStream;
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
  private final Cache<UUID, StatementViewCache.Entry> cache = cache(MEBIBYTE);
  private final StatementViewCache viewCache = rendering(cache);

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
    commit(EntityType.STATEMENT, ONE.toString());

    assertThat(versions(ONE)).isEmpty();
  }

  @Test
  void aCommitOfAnotherTypeEvictsNothing() {
    store(ONE, 1);
    viewCache.of(List.of(ONE));

    commit(EntityType.SOURCE, ONE.toString());
    commit(EntityType.PERSON, "tess-example");

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
  void aLoadThatRacesWithAnEvictionDoesNotPutBackTheOldView() {
    store(ONE, 1);
    duringLoad = () -> edit(ONE, 2);
    assertThat(versions(ONE)).containsExactly(1);
    duringLoad = () -> {};

    assertThat(cache.getIfPresent(ONE)).isNull();
    assertThat(versions(ONE)).containsExactly(2);
  }

  @Test
  void aLoadThatRacesWithAnEvictionDoesNotReplaceTheNewView() {
    store(ONE, 1);
    duringLoad =
        () -> {
          duringLoad = () -> {};
          edit(ONE, 2);
          viewCache.of(List.of(ONE));
        };
    assertThat(versions(ONE)).containsExactly(1);

    assertThat(cache.getIfPresent(ONE).statement().version()).isEqualTo(2);
    assertThat(versions(ONE)).containsExactly(2);
  }

  @Test
  void aLoadThatRacesWithTheEvictionOfAnotherStatementIsCached() {
    store(ONE, 1);
    store(TWO, 1);
    duringLoad = () -> edit(TWO, 2);

    viewCache.of(List.of(ONE));

    assertThat(cache.getIfPresent(ONE)).isNotNull();
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

    assertThat(StatementViewCache.weight(ONE, cache.getIfPresent(ONE)))
        .isBetween(rendered.json().length() + 100, rendered.json().length() + 1_000);
  }

  @Test
  void theCacheStaysWithinItsWeightAndEveryStatementIsStillShown() {
    Cache<UUID, StatementViewCache.Entry> small = cache(10_000);
    StatementViewCache bounded = rendering(small);
    List<UUID> ids = IntStream.range(0, 100).mapToObj(StatementViewCacheTest::id).toList();
    ids.forEach(id -> store(id, 1));

    assertThat(bounded.of(ids)).extracting(RenderedStatement::id).isEqualTo(ids);

    int each = StatementViewCache.weight(ONE, small.asMap().values().iterator().next());
    assertThat(small.asMap()).hasSizeBetween(1, 10_000 / each);
  }

  @Test
  void aStatementThatIsHeavierThanTheCacheIsShownAndNotCached() {
    Cache<UUID, StatementViewCache.Entry> tiny = cache(100);
    StatementViewCache bounded = rendering(tiny);
    store(ONE, 1);

    assertThat(bounded.of(List.of(ONE))).hasSize(1);

    assertThat(tiny.asMap()).isEmpty();
  }

  private StatementViewCache rendering(Cache<UUID, StatementViewCache.Entry> cache) {
    return new StatementViewCache(
        this::load, new ObjectMapper().findAndRegisterModules(), () -> labelSeq, cache);
  }

  /** Evicts in the thread of the caller, so that sizes are exact. */
  private static Cache<UUID, StatementViewCache.Entry> cache(long bytes) {
    return Caffeine.newBuilder()
        .maximumWeight(bytes)
        .weigher(StatementViewCache::weight)
        .executor(Runnable::run)
        .build();
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
    commit(EntityType.STATEMENT, id.toString());
  }

  private void commit(EntityType type, String id) {
    viewCache.evict(new CommitEvent(List.of(new CommitEvent.Item(type, id))));
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
            Status.PUBLISHED,
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            version,
            StatementView.Urls.of(id, speaker)));
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
