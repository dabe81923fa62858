package dev.onrecord.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects the log records of a category until it is closed. */
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

  private final Level level;

  public LogRecords(String category) {
    this(category, null);
  }

  /** Also collects what the settings leave out, down to a level; nothing of it is shown. */
  public LogRecords(String category, Level level) {
    this.category = Logger.getLogger(category);
    this.level = this.category.getLevel();
    handler.setLevel(Level.ALL);
    this.category.addHandler(handler);
    if (level != null) {
      this.category.setLevel(level);
      this.category.setUseParentHandlers(false);
    }
  }

  public List<String> messages() {
    return messages;
  }

  @Override
  public void close() {
    category.removeHandler(handler);
    category.setLevel(level);
    category.setUseParentHandlers(true);
  }
}
