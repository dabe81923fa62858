package dev.onrecord.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.onrecord.platform.LogThrottle;
import dev.onrecord.testsupport.LogRecords;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

  private static final IOException FULL = new IOException("No space left on device");

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(FULL, Outage.FULL_DISK),
        arguments(new IOException("Disk quota exceeded"), Outage.FULL_DISK),
        arguments(new IOException("File too large"), Outage.FULL_DISK),
        arguments(new IOException("There is not enough space on the disk"), Outage.FULL_DISK),
        arguments(new SQLException("could not extend file", "53100"), Outage.FULL_DISK),
        arguments(h2(50_000, store(DataUtils.ERROR_WRITING_FAILED, FULL)), Outage.FULL_DISK),
        arguments(
            h2(ErrorCode.DATABASE_IS_CLOSED, store(DataUtils.ERROR_CLOSED, FULL)),
            Outage.FULL_DISK),
        arguments(h2(ErrorCode.IO_EXCEPTION_1, FULL), Outage.FULL_DISK),
        arguments(h2(ErrorCode.IO_EXCEPTION_2, FULL), Outage.FULL_DISK),
        arguments(
            h2(
                50_000,
                store(DataUtils.ERROR_READING_FAILED, new IOException("Input/output error"))),
            Outage.DATABASE_UNREACHABLE),
        arguments(h2(ErrorCode.IO_EXCEPTION_1, null), Outage.DATABASE_UNREACHABLE),
        arguments(h2(ErrorCode.DATABASE_IS_CLOSED, null), Outage.DATABASE_UNREACHABLE),
        arguments(h2(ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, null), Outage.DATABASE_UNREACHABLE),
        arguments(new SQLException("too many clients", "53300"), Outage.DATABASE_UNREACHABLE),
        arguments(new SQLException("terminating", "57P01"), Outage.DATABASE_UNREACHABLE),
        arguments(new SQLTransientConnectionException(), Outage.DATABASE_UNREACHABLE),
        arguments(new IOException("Connection reset by peer"), null),
        arguments(new IOException((String) null), null),
        arguments(store(DataUtils.ERROR_TRANSACTIONS_DEADLOCK, null), null),
        arguments(new SQLException("duplicate key", "23505", 23_505), null));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void anOutageIsSeenHoweverDeepItStands(Exception failure, Outage expected) {
    assertThat(Outage.in(failure).orElse(null)).isEqualTo(expected);
    assertThat(Outage.in(new IllegalStateException(failure)).orElse(null)).isEqualTo(expected);
    IllegalStateException rolledBack = new IllegalStateException("rolled back");
    rolledBack.addSuppressed(failure);
    assertThat(Outage.in(rolledBack).orElse(null)).isEqualTo(expected);
  }

  private static SQLException h2(int code, Throwable cause) {
    return new SQLException("General error", "HY000", code, cause);
  }

  private static MVStoreException store(int code, Throwable cause) {
    MVStoreException store = new MVStoreException(code, "Writing failed");
    store.initCause(cause);
    return store;
  }

  @Test
  void eachKindIsLoggedOnceAMinuteInOneLine() {
    AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    OutageLog outages = new OutageLog(now::get);
    try (LogRecords log = new LogRecords(OutageLog.class.getName())) {
      for (int request = 0; request < 1_000; request++) {
        assertThat(outages.report(new IllegalStateException(FULL))).contains(Outage.FULL_DISK);
      }
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("The disk is full", "No space left on device");
      assertThat(outages.report(new SQLTransientConnectionException()))
          .contains(Outage.DATABASE_UNREACHABLE);
      assertThat(log.messages()).hasSize(2);
      now.addAndGet(LogThrottle.PAUSE.toNanos() - 1);
      outages.report(FULL);
      assertThat(log.messages()).hasSize(2);
      now.incrementAndGet();
      outages.report(FULL);
      assertThat(log.messages()).hasSize(3);
      assertThat(outages.report(new IllegalStateException("of ours"))).isEmpty();
      assertThat(log.messages()).hasSize(3);
    }
  }
}
