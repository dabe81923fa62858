package dev.onrecord.change.follow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What concurrent {@link RandomWriter}s share: their targets, and how many writes are left. */
final class WriterPool {

  /** Every address that ever existed. */
  final List<String> people = new CopyOnWriteArrayList<>();

  final List<String> statements = new CopyOnWriteArrayList<>();

  private final AtomicInteger writesLeft;
  private final AtomicInteger names = new AtomicInteger();
  private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
  private volatile long end = Long.MAX_VALUE;

  WriterPool(int writes) {
    this.writesLeft = new AtomicInteger(writes);
  }

  boolean hasWritesLeft() {
    return writesLeft.get() > 0;
  }

  void countWrite() {
    writesLeft.decrementAndGet();
  }

  /** A number for a name that no other client uses. */
  int nextName() {
    return names.incrementAndGet();
  }

  void countAnswer(String write, int status) {
    answers.computeIfAbsent(write + " " + status, key -> new AtomicInteger()).incrementAndGet();
  }

  /** How often each kind of write got each status. */
  Map<String, AtomicInteger> answers() {
    return new TreeMap<>(answers);
  }

  /** Sets the seq at which followers stop. */
  void end(long seq) {
    end = seq;
  }

  long end() {
    return end;
  }
}
