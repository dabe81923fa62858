package dev.onrecord.subject;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.name.NameKey;
import dev.onrecord.subject.name.NameKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the subjects that words of a text query may mean. Unlike a resolved name, they may mean any
 * number.
 */
@Singleton
public class NamedSubjects {

  /** The most subjects of a word; more would be a letter rather than a name. */
  private static final int MAX_SUBJECTS = 2_000;

  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s(?![\\p{L}\\p{N}])");

  /** The approximate size of a cache entry without words and slugs, and of a slug, in bytes. */
  private static final int OVERHEAD = 200;

  private static final int SLUG_WEIGHT = 100;

  private final Jdbc jdbc;
  private final LatestSeq latest;

  /** One query needs the same words many times. */
  private final VersionedCache<Named, List<String>> named;

  private record Named(String words, boolean isPrefix) {}

  NamedSubjects(Jdbc jdbc, LatestSeq latest, Caches caches) {
    this.jdbc = jdbc;
    this.latest = latest;
    this.named =
        caches.bounded(
            "words",
            (words, slugs) -> OVERHEAD + 2 * words.words.length() + SLUG_WEIGHT * slugs.size());
  }

  /**
   * The slugs of subjects that have consecutive words in their name or an alias.
   *
   * @param isPrefix whether the last word is a prefix
   */
  public List<String> slugs(String words, boolean isPrefix) {
    return named.get(
        new Named(words, isPrefix), latest::seq, key -> lookUp(key.words, key.isPrefix));
  }

  private List<String> lookUp(String words, boolean isPrefix) {
    String key = NameKey.of(POSSESSIVE.matcher(words).replaceAll(""));
    if (key.isEmpty()) {
      return List.of();
    }
    Sql where =
        Sql.of("n.kind in (?, ?) and", NameKind.WORD.ordinal(), NameKind.ALIAS_WORD.ordinal());
    if (isPrefix) {
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
              // Keys have no wildcards of LIKE: only letters, marks, digits, spaces, + and #.
              "%% %s %%".formatted(key));
    }
    return jdbc.rows(
        Sql.of("select distinct s.slug " + NameTable.OF_SUBJECTS)
            .then(where)
            .then("limit ?", MAX_SUBJECTS),
        row -> row.text(1));
  }
}
