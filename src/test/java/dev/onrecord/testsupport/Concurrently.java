package dev.onrecord.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs calls of several clients at the same time. */
public final class Concurrently {

  private Concurrently() {}

  /** Starts all at the same moment and returns their results in order. */
  public static <T> List<T> call(List<Callable<T>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    ExecutorService clients = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<T>> results =
          clients.invokeAll(
              calls.stream()
                  .<Callable<T>>map(
                      call ->
                          () -> {
                            start.await();
                            return call.call();
                          })
                  .toList());
      List<T> values = new ArrayList<>();
      for (Future<T> result : results) {
        values.add(result.get());
      }
      return values;
    } finally {
      clients.shutdownNow();
    }
  }
}
