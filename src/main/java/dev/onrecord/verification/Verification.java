package dev.onrecord.verification;

import dev.onrecord.platform.sql.DatabaseErrors;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A run of all checks, in steps of a page each. */
final class Verification {

  /** The most findings of a part that are reported; the others are only counted. */
  private static final int MAX_REPORTED = 1_000;

  private static final int MAX_REASON = 200;

  private final Deque<Check> checks;
  private final Map<Check.Part, Long> checked = new EnumMap<>(Check.Part.class);
  private final Map<Check.Part, Long> findings = new EnumMap<>(Check.Part.class);
  private final long seq;
  private final long deadline;
  private boolean isLate;

  /**
   * @param seq the newest entry of the log
   * @param timeLimit how long the run may take
   */
  Verification(List<Check> checks, long seq, Duration timeLimit) {
    this.checks = new ArrayDeque<>(checks);
    this.seq = seq;
    this.deadline = System.nanoTime() + timeLimit.toNanos();
  }

  /**
   * The result of a run so far.
   *
   * @param done whether every check reached its end
   * @param findings the number of things that are wrong
   */
  record Result(boolean done, long seq, Checked checked, long findings) {}

  /**
   * The number of things checked.
   *
   * @param documents documents of the text index
   */
  record Checked(long entries, long items, long tableIndexes, long documents) {}

  /**
   * Runs the next step.
   *
   * @param reported receives what is wrong
   * @return false once there is none
   */
  boolean step(Consumer<Finding> reported) {
    Check check = checks.peek();
    isLate |= check != null && System.nanoTime() > deadline;
    if (check == null || isLate) {
      return false;
    }
    Consumer<Finding> counted =
        finding -> {
          if (findings.merge(check.part(), 1L, Long::sum) <= MAX_REPORTED) {
            reported.accept(finding);
          }
        };
    int size;
    try {
      size = check.next(counted);
    } catch (RuntimeException e) {
      counted.accept(
          Finding.of(FindingType.UNREADABLE, "A check ended early: %s".formatted(reason(e))));
      size = -1;
    }
    if (size < 0) {
      checks.remove();
    }
    checked.merge(check.part(), (long) Math.max(0, size), Long::sum);
    return true;
  }

  Result result() {
    return new Result(
        checks.isEmpty() && !isLate,
        seq,
        new Checked(
            count(Check.Part.LOG),
            count(Check.Part.ITEMS),
            count(Check.Part.TABLE_INDEXES),
            count(Check.Part.TEXT_INDEX)),
        findings.values().stream().mapToLong(Long::longValue).sum());
  }

  private long count(Check.Part part) {
    return checked.getOrDefault(part, 0L);
  }

  /** The first line of what the database said, or of the failure. */
  static String reason(Throwable failure) {
    String reason = DatabaseErrors.message(failure).lines().findFirst().orElse("");
    return reason.substring(0, Math.min(reason.length(), MAX_REASON));
  }
}
