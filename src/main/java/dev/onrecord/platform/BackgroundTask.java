package dev.onrecord.platform;

import java.time.Duration;

/**
 * Work that goes on beside requests until the service stops. Its thread is never interrupted, which
 * would close the file of an embedded database under whoever reads it.
 */
public final class BackgroundTask {

  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Thread thread;
  private boolean stopped;

  /**
   * Work that is to be started.
   *
   * @param work returns once {@link #pause} says so
   */
  public BackgroundTask(String name, Runnable work) {
    thread = new Thread(work, name);
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** Ends a pause, and waits for the work to end, but not for ever. */
  public void stop() throws InterruptedException {
    synchronized (this) {
      stopped = true;
      notifyAll();
    }
    thread.join(FAREWELL.toMillis());
  }

  /** Waits; false once the work is to end. */
  public synchronized boolean pause(Duration length) {
    try {
      if (!stopped) {
        wait(length.toMillis());
      }
    } catch (InterruptedException e) {
      stopped = true;
    }
    return !stopped;
  }

  public synchronized boolean isStopped() {
    return stopped;
  }

  /** Whether the work goes on. */
  public boolean isAlive() {
    return thread.isAlive();
  }
}
