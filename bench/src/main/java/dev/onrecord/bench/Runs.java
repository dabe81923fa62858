package dev.onrecord.bench;

import java.io.IOException;

/** Successive runs of a case. No request is repeated while the case has unused ones. */
final class Runs {

  private final Wrk wrk;
  private final Case measured;
  private long next;

  Runs(Wrk wrk, Case measured) {
    this.wrk = wrk;
    this.measured = measured;
  }

  /** The number of requests sent so far. */
  long sent() {
    return next;
  }

  /** A run that checks the responses. */
  Wrk.Run checked(int seconds) throws IOException, InterruptedException {
    return counted(wrk.checked(measured, next, seconds));
  }

  Wrk.Run run(int seconds) throws IOException, InterruptedException {
    return counted(wrk.measured(measured, next, seconds));
  }

  Wrk.Run run(int seconds, int connections) throws IOException, InterruptedException {
    return counted(wrk.measured(measured, next, seconds, connections));
  }

  /** Runs for some seconds at a time until the rate stops growing. */
  void warmUp(int seconds) throws Exception {
    WarmUp.run(() -> run(seconds), Wrk.Run::rate);
  }

  private Wrk.Run counted(Wrk.Run run) {
    next += run.requests();
    return run;
  }
}
