package dev.onrecord.check;

import dev.onrecord.check.text.Shingles;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.platform.text.Word;
import dev.onrecord.platform.text.WordReader;
import dev.onrecord.statement.NearDuplicates;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.query.StatementFilter;
import dev.onrecord.statement.query.StatusFilter;
import dev.onrecord.statement.query.SubjectKey;
import dev.onrecord.statement.query.TextQuery;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Implements {@link NearDuplicates} by the shingles and words of checks. */
@Singleton
class NearStatements implements NearDuplicates {

  /** The most statements that are compared. */
  private static final int CANDIDATES = 10;

  /**
   * The most shingles that are looked up, since every create waits for it. A near duplicate has
   * most of them.
   */
  private static final int SHINGLES = 24;

  /** One word in so many may differ. */
  private static final int WORDS_PER_EDIT = 5;

  private final QuoteIndex index;

  NearStatements(QuoteIndex index) {
    this.index = index;
  }

  @Override
  public List<UUID> of(Statement statement, int most) {
    List<UUID> candidates =
        candidates(statement).stream().filter(id -> !id.equals(statement.id)).toList();
    if (candidates.isEmpty()) {
      return List.of();
    }
    Map<UUID, Statement> others = load(candidates);
    return candidates.stream()
        .filter(id -> others.containsKey(id) && isNear(statement, others.get(id)))
        .limit(most)
        .toList();
  }

  /** The statements that still exist, by id. */
  private static Map<UUID, Statement> load(List<UUID> ids) {
    return KeyQuery.of(
            Statement.getEntityManager(),
            "from Statement s where s.id in :keys",
            Statement.class,
            ids)
        .getResultStream()
        .collect(Collectors.toMap(statement -> statement.id, Function.identity()));
  }

  private List<UUID> candidates(Statement statement) {
    SubjectKey speaker = new SubjectKey(statement.speaker.id, statement.speaker.slug);
    try {
      return index.candidates(
          Shingles.sample(Shingles.of(statement.text), SHINGLES),
          Quotation.with(
              StatementFilter.ofText(StatusFilter.ANY, (TextQuery) null), List.of(speaker)),
          CANDIDATES);
    } catch (Problem e) {
      // The index is not ready.
      return List.of();
    }
  }

  private static boolean isNear(Statement statement, Statement other) {
    return other.status == Status.PUBLISHED
        && other.speaker.id.equals(statement.speaker.id)
        && !statement.distinctFrom().contains(other.id)
        && !other.distinctFrom().contains(statement.id)
        && areNear(statement.text, other.text);
  }

  /** Whether few of the words of two texts differ. */
  static boolean areNear(String one, String other) {
    Map<String, Character> characters = new HashMap<>();
    String first = encoded(one, characters);
    String second = encoded(other, characters);
    int edits = Math.max(first.length(), second.length()) / WORDS_PER_EDIT;
    return new LevenshteinDistance(edits).apply(first, second) >= 0;
  }

  /** A character for each word: texts have fewer words than there are characters. */
  private static String encoded(String text, Map<String, Character> characters) {
    StringBuilder encoded = new StringBuilder();
    for (Word word : WordReader.read(text)) {
      encoded.append(
          characters.computeIfAbsent(word.key(), key -> (char) characters.size()).charValue());
    }
    return encoded.toString();
  }
}
