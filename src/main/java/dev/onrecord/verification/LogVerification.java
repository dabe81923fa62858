package dev.onrecord.verification;

import dev.onrecord.platform.sql.Jdbc;
import java.util.ArrayList;
import java.util.List;

/** Verifies the log of a copy of the database. */
public final class LogVerification {

  private static final int MAX_FAULTS = 10;

  private LogVerification() {}

  /** What is wrong with the log, in sentences; the first few of them. */
  public static List<String> faults(Jdbc copy) {
    List<String> faults = new ArrayList<>();
    LogCheck check = new LogCheck(copy, (entries, findings) -> {});
    boolean continues = true;
    while (continues && faults.size() < MAX_FAULTS) {
      continues = check.next(finding -> faults.add(finding.detail())) >= 0;
    }
    return faults;
  }
}
