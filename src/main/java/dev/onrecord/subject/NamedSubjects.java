package dev.onrecord.subject;

import com.github.benmanes.caffeine.cache.Cache;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which subjects the words of a text query may mean: any number, unlike the one that a name means.
 */
@Singleton
public class NamedSubjects {

  /** How many a word may mean: more would be no name but a letter. */
  private static final int MOST = 2_000;

  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s(?![\\p{L}\\p{N}])");

  /** What an entry takes beside its words, and a slug in it, roughly, in bytes. */
  private static final int OVERHEAD = 200;

  private static final int SLUG_WEIGHT = 100;

  private final Jdbc jdbc;
  private final LatestSeq latest;

  /** While nothing is written: one query asks for the same words many times. */
  private final Cache<Named, List<String>> named;

  private record Named(String words, boolean beginning, long seq) {}

  NamedSubjects(Jdbc jdbc, LatestSeq latest, Caches caches) {
    this.jdbc = jdbc;
    this.latest = latest;
    this.named =
        caches.bounded(
            "words",
            (words, slugs) -> OVERHEAD + 2 * words.words.length() + SLUG_WEIGHT * slugs.size());
  }

  /**
   * The slugs of the subjects that have the words in their name or an alias, one after the other.
   *
   * @param beginning whether the last word need only begin so
   */
  public List<String> slugs(String words, boolean beginning) {
    return named.get(
        new Named(words, beginning, latest.seq()), asked -> lookUp(asked.words, asked.beginning));
  }

  private List<String> lookUp(String words, boolean beginning) {
    String key = NameKey.of(POSSESSIVE.matcher(words).replaceAll(""));
    if (key.isEmpty()) {
      return List.of();
    }
    Sql where =
        Sql.of("n.kind in (?, ?) and", NameKind.WORD.ordinal(), NameKind.ALIAS_WORD.ordinal());
    if (beginning) {
      where = where.then(Names.startingWith(key));
    } else if (key.indexOf(' ') < 0) {
      where = where.then("n.name_key = ?", key);
    } else {
      where =
          where.then(
              "n.name_key = ? and exists (select 1 from subject_name w where w.subject_id = n.subject_id"
                  + " and w.kind in (?, ?) and concat(' ', w.name_key, ' ') like ?)",
              key.substring(0, key.indexOf(' ')),
              NameKind.NAME.ordinal(),
              NameKind.ALIAS.ordinal(),
              // Keys hold letters, digits and spaces: nothing that a pattern would take for a sign.
              "%% %s %%".formatted(key));
    }
    return jdbc.rows(
        Sql.of(
                "select distinct s.slug from subject_name n join subject s on s.id = n.subject_id where")
            .then(where)
            .then("limit ?", MOST),
        row -> row.text(1));
  }
}
