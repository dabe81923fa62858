package dev.onrecord.subject;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the text index knows of subjects; nothing while it is being rebuilt. */
public interface NameIndex {

  /** The state that its answers depend on. */
  String state();

  /**
   * The slugs of subjects with a similarly spelled name, or word of a name.
   *
   * @param edits the edit distance, 1 or 2
   */
  List<String> near(String key, int edits, Set<SubjectType> types, int max);

  /** The numbers of published statements by or about each of the busiest subjects, by id. */
  Map<Long, Long> busiest();

  /** The number for one subject; null while unknown. */
  Long statements(String slug);
}
