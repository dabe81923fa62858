package dev.onrecord.exchange;

import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.source.MergedSourceForm;
import dev.onrecord.subject.MergedForm;
import dev.onrecord.subject.SubjectType;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads the keys of all items in dependency order: each after the items that it refers to. */
@Singleton
class RecordKeys {

  private static final int PAGE = 100;

  private final Jdbc jdbc;

  RecordKeys(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  Iterator<List<String>> subjects(SubjectType type) {
    return pages(
        "select s.slug from subject s where",
        // Ordered by type first, like the index, which H2 otherwise reads to its end for each
        // page.
        "s.type, s.slug",
        "s.slug",
        String.class,
        Sql.of("s.type = ?", type.name()));
  }

  /** The slugs of merged subjects, each after the one that it redirects to. */
  Iterator<List<String>> merged() {
    return new DependencyOrder<>(
        merged(Sql.of("not exists (select 1 from merged_subject k where k.slug = m.merged_into)")),
        kept -> merged(Sql.in("m.merged_into", kept)));
  }

  /** The redirects of merged slugs, in order. */
  List<MergedForm> mergedForms(List<String> slugs) {
    Map<String, MergedForm> forms = new HashMap<>();
    jdbc.rows(
            Sql.of("select m.type, m.slug, m.merged_into from merged_subject m where")
                .then(Sql.in("m.slug", slugs)),
            row -> new MergedForm(SubjectType.valueOf(row.text(1)), row.text(2), row.text(3)))
        .forEach(form -> forms.put(form.slug(), form));
    return slugs.stream().map(forms::get).filter(Objects::nonNull).toList();
  }

  private Iterator<List<String>> merged(Sql where) {
    return pages(
        "select m.slug from merged_subject m where", "m.slug", "m.slug", String.class, where);
  }

  private static Sql visibleSources(boolean drafts) {
    return Sql.of(drafts ? "1 = 1" : "not s.draft");
  }

  Iterator<List<UUID>> sources(boolean drafts) {
    return pages(
        "select s.id from source s where", "s.id", "s.id", UUID.class, visibleSources(drafts));
  }

  /** The ids of merged sources that redirect to one that is exported. */
  Iterator<List<UUID>> mergedSources(boolean drafts) {
    return pages(
        "select m.id from merged_source m join source s on s.id = m.kept_id where",
        "m.id",
        "m.id",
        UUID.class,
        visibleSources(drafts));
  }

  /** The redirects of merged sources, in order. */
  List<MergedSourceForm> mergedSourceForms(List<String> ids) {
    return jdbc.rows(
        Sql.of("select m.id, m.url, m.kept_id from merged_source m where")
            .then(Sql.in("m.id", ids.stream().map(UUID::fromString).toList()))
            .then("order by m.id"),
        row ->
            new MergedSourceForm(
                "source", row.value(1, UUID.class), row.text(2), row.value(3, UUID.class)));
  }

  /** The ids of statements, each after the one that it replies to. */
  Iterator<List<UUID>> statements(boolean drafts) {
    Sql status = drafts ? Sql.of("1 = 1") : Sql.of("s.status <> ?", "DRAFT");
    return new DependencyOrder<>(
        // Equivalent to "is null", phrased so that H2 does not read all statements without replies
        // for each page.
        statements(status.then("and coalesce(s.reply_to_id, s.id) = s.id")),
        answered -> statements(status.then("and").then(Sql.in("s.reply_to_id", answered))));
  }

  private Iterator<List<UUID>> statements(Sql where) {
    return pages("select s.id from statement s where", "s.id", "s.id", UUID.class, where);
  }

  private <K> Iterator<List<K>> pages(
      String select, String order, String key, Class<K> type, Sql where) {
    return new KeyPager<>(
        last -> {
          Sql from = last == null ? where : where.then("and " + key + " > ?", last);
          return jdbc.rows(
              Sql.of(select).then(from).then("order by " + order + " limit ?", PAGE),
              row -> row.value(1, type));
        });
  }
}
