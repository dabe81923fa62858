package dev.onrecord.subject;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up subjects in the text index. Finds nothing while the index is being rebuilt. */
public interface NameIndex {

  /** The state that its answers depend on. */
  String state();

  /**
   * The slugs of subjects with a similarly spelled name, or word of a name.
   *
   * @param edits the maximum edit distance, 1 or 2
   */
  List<String> near(String key, int edits, Set<SubjectType> types, int max);

  /** The number of published statements by or about each of the busiest subjects, by id. */
  Map<Long, Long> busiest();

  /** The number of published statements by or about a subject; null if it is not known. */
  Long statements(String slug);
}
