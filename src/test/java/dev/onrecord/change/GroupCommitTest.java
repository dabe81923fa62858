package dev.onrecord.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

  private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aLoneThreadIsAGroup() {
    GroupCommit<Integer> commits = new GroupCommit<>(this::all);
    assertThat(commits.write(1)).isTrue();
    assertThat(commits.write(2)).isTrue();
    assertThat(groups).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void thoseWhoComeMeanwhileAreWrittenTogetherInTheirOrder() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gathered = new CountDownLatch(1);
    GroupCommit<Integer> commits =
        new GroupCommit<>(
            group -> {
              begun.countDown();
              await(gathered);
              return all(group);
            });
    CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> commits.write(0));
    begun.await();
    Queue<Boolean> written = new ConcurrentLinkedQueue<>();
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      int content = i;
      Thread thread = new Thread(() -> written.add(commits.write(content)));
      others.add(thread);
      thread.start();
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    gathered.countDown();
    assertThat(first.get()).isTrue();
    for (Thread other : others) {
      other.join();
    }
    assertThat(written).containsExactly(true, true, true);
    assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3));
  }

  @Test
  void whoIsLeftOutKnows() {
    GroupCommit<Integer> commits = new GroupCommit<>(group -> Set.of());
    assertThat(commits.write(1)).isFalse();
  }

  @Test
  void aFailureIsThrownToEveryMemberAndTheNextGroupIsWritten() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    IllegalStateException failure = new IllegalStateException("the commit failed");
    GroupCommit<Integer> commits =
        new GroupCommit<>(
            group -> {
              if (group.contains(1)) {
                throw failure;
              }
              return all(group);
            });
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () -> {
              await(together);
              assertThatThrownBy(() -> commits.write(1)).isSameAs(failure);
            });
    await(together);
    assertThatThrownBy(() -> commits.write(1)).isSameAs(failure);
    other.get();
    assertThat(commits.write(2)).isTrue();
  }

  @Test
  void nobodyIsForgottenOrWrittenTwice() throws Exception {
    GroupCommit<Integer> commits = new GroupCommit<>(this::all);
    List<CompletableFuture<Void>> threads =
        IntStream.range(0, 8)
            .mapToObj(
                thread ->
                    CompletableFuture.runAsync(
                        () ->
                            IntStream.range(0, 500)
                                .forEach(
                                    i -> assertThat(commits.write(thread * 500 + i)).isTrue())))
            .toList();
    CompletableFuture.allOf(threads.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
    assertThat(groups.stream().flatMap(List::stream)).hasSize(4_000).doesNotHaveDuplicates();
  }

  private Set<Integer> all(List<Integer> group) {
    groups.add(group);
    return Set.copyOf(group);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
