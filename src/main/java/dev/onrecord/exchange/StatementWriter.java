package dev.onrecord.exchange;

import dev.onrecord.platform.json.Utf8Json;
import java.util.List;

/** How statements are written one after the other, each given as GET shows it. */
interface StatementWriter {

  byte[] NOTHING = {};

  /** What stands before the first. */
  default byte[] begin() {
    return NOTHING;
  }

  byte[] write(List<Utf8Json> statements);

  /** What stands behind the last. */
  default byte[] end() {
    return NOTHING;
  }
}
