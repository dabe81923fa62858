package dev.onrecord.verification;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.stream.Streamed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a verification as its report is read: a piece for each second or so of checking. */
final class VerificationReport implements Streamed {

  private static final Duration PIECE = Duration.ofSeconds(1);

  /** A piece ends early with so many findings. */
  private static final int MAX_FINDINGS = 100;

  private final Verification run;
  private final Runnable atEnd;
  private final ObjectMapper json;
  private boolean ended;

  VerificationReport(Verification run, Runnable atEnd, ObjectMapper json) {
    this.run = run;
    this.atEnd = atEnd;
    this.json = json;
  }

  /** A line with the number of things checked so far. */
  record Progress(Verification.Checked checked) {}

  @Override
  public byte[] next() throws IOException {
    if (ended) {
      return null;
    }
    List<Finding> found = new ArrayList<>();
    long until = System.nanoTime() + PIECE.toNanos();
    boolean continues = true;
    while (continues && found.size() < MAX_FINDINGS && System.nanoTime() < until) {
      continues = run.step(found::add);
    }
    ended = !continues;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Finding finding : found) {
      add(lines, finding);
    }
    add(lines, ended ? run.result() : new Progress(run.result().checked()));
    return lines.toByteArray();
  }

  private void add(ByteArrayOutputStream lines, Object line) throws IOException {
    lines.writeBytes(json.writeValueAsBytes(line));
    lines.write('\n');
  }

  @Override
  public void end() {
    atEnd.run();
  }
}
