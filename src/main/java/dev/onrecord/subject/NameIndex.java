package dev.onrecord.subject;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the index knows of subjects. While it is being built, it knows nothing. */
public interface NameIndex {

  /** What all that it says depends on: while this is the same, so are the answers. */
  String state();

  /**
   * The slugs of subjects one of whose names, or words of a name, is spelt nearly so.
   *
   * @param edits how many letters may differ, 1 or 2
   */
  List<String> near(String key, int edits, Set<SubjectType> types, int most);

  /** How many published statements are by or about a subject, by its id, for the busiest of all. */
  Map<Long, Long> busiest();

  /** The same for any one subject; null while it is not known. */
  Long statements(String slug);
}
