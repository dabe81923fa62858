package dev.onrecord.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Lets one of several concurrent threads write for all of them. While a group is written, others
 * gather, and the first of them writes the next group. After a group of several, its writer waits
 * for as many again, but not for long, since their clients are about to send the next request. A
 * lone thread never waits.
 *
 * @param <M> what a thread wants to write
 */
public final class GroupCommit<M> {

  private static final int MAX_SIZE = 64;

  /** How long to wait for others, in nanoseconds: less than a commit takes. */
  private static final long MAX_WAIT = TimeUnit.MILLISECONDS.toNanos(2);

  private final Function<List<M>, Set<M>> writer;
  private final Deque<Member<M>> waiting = new ArrayDeque<>();
  private boolean isWriting;
  private int expected = 1;

  /**
   * @param writer writes a group and returns the members that it wrote; an exception is thrown to
   *     every member
   */
  public GroupCommit(Function<List<M>, Set<M>> writer) {
    this.writer = writer;
  }

  private enum Signal {
    WRITE,
    WRITTEN,
    LEFT_OUT
  }

  private record Member<M>(M content, CompletableFuture<Signal> signal) {}

  /**
   * Writes in a group.
   *
   * @return whether it was written; otherwise the group left it out
   */
  public boolean write(M content) {
    Member<M> member = new Member<>(content, new CompletableFuture<>());
    enter(member);
    Signal signal = await(member);
    return signal == Signal.WRITE ? writeGroup(member) : signal == Signal.WRITTEN;
  }

  private static Signal await(Member<?> member) {
    try {
      return member.signal.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private synchronized void enter(Member<M> member) {
    waiting.add(member);
    if (!isWriting) {
      isWriting = true;
      member.signal.complete(Signal.WRITE);
    } else if (waiting.size() >= expected) {
      notifyAll();
    }
  }

  private boolean writeGroup(Member<M> self) {
    List<Member<M>> group = List.of(self);
    try {
      group = gather();
      Set<M> written = writer.apply(group.stream().map(Member::content).toList());
      passOn();
      for (Member<M> member : group) {
        member.signal.complete(written.contains(member.content) ? Signal.WRITTEN : Signal.LEFT_OUT);
      }
      return written.contains(self.content);
    } catch (RuntimeException | Error e) {
      passOn();
      group.forEach(member -> member.signal.completeExceptionally(e));
      throw e;
    }
  }

  private synchronized List<Member<M>> gather() {
    long deadline = System.nanoTime() + MAX_WAIT;
    try {
      for (long left = MAX_WAIT; waiting.size() < expected && left > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = deadline - System.nanoTime();
      }
    } catch (InterruptedException e) {
      // Those who are there are written; whoever interrupts finds the thread interrupted later.
      Thread.currentThread().interrupt();
    }
    List<Member<M>> group = new ArrayList<>();
    while (!waiting.isEmpty() && group.size() < MAX_SIZE) {
      group.add(waiting.poll());
    }
    expected = group.size();
    return group;
  }

  /** Lets the next thread write. */
  private synchronized void passOn() {
    Member<M> next = waiting.peek();
    if (next == null) {
      isWriting = false;
    } else {
      next.signal.complete(Signal.WRITE);
    }
  }
}
