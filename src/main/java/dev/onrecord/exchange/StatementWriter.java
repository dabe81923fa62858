package dev.onrecord.exchange;

import dev.onrecord.platform.json.Utf8Json;
import java.util.List;

/** Writes statements one after another in an export format. */
interface StatementWriter {

  byte[] NOTHING = {};

  /** The text before the first statement. */
  default byte[] begin() {
    return NOTHING;
  }

  byte[] write(List<Utf8Json> statements);

  /** The text after the last statement. */
  default byte[] end() {
    return NOTHING;
  }
}
