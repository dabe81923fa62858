package dev.onrecord.platform;

import java.time.Duration;

/**
 * Runs a task on a daemon thread until shutdown. The thread is never interrupted, because that
 * would close the file of an embedded database under its readers.
 */
public final class BackgroundTask {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  private final Thread thread;
  private boolean stopped;

  /**
   * Creates a task that is not started yet.
   *
   * @param work returns once {@link #pause} returns false
   */
  public BackgroundTask(String name, Runnable work) {
    thread = new Thread(work, name);
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** Asks the task to end and waits for it, for a few seconds at most. */
  public void stop() throws InterruptedException {
    synchronized (this) {
      stopped = true;
      notifyAll();
    }
    thread.join(STOP_TIMEOUT.toMillis());
  }

  /** Sleeps. Returns false once the task should end. */
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

  public boolean isAlive() {
    return thread.isAlive();
  }
}
