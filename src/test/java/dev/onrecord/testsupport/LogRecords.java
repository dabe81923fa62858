package dev.onrecord.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what is logged in a category until it is closed. */
public final class LogRecords implements AutoCloseable {

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final Logger category;

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          messages.add(logged.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  public LogRecords(String category) {
    this.category = Logger.getLogger(category);
    handler.setLevel(Level.ALL);
    this.category.addHandler(handler);
  }

  public List<String> messages() {
    return messages;
  }

  @Override
  public void close() {
    category.removeHandler(handler);
  }
}
