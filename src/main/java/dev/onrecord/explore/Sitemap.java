package dev.onrecord.explore;

import dev.onrecord.explore.view.Markup;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.platform.response.PagePath;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.SubjectType;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the pages that changed last for search engines; they find the rest by links. */
@Singleton
class Sitemap {

  /** The most subjects, and the most statements. */
  private static final int MOST = 5_000;

  private final Jdbc jdbc;

  Sitemap(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Entry(String path, Instant edited) {

    static Entry subject(Row row) {
      return new Entry(
          PagePath.of(SubjectType.valueOf(row.text(1)).path(row.text(2))), row.instant(3));
    }

    static Entry statement(Row row) {
      return new Entry(PageUrls.STATEMENTS + "/" + row.uuid(1), row.instant(2));
    }
  }

  byte[] of(URI base) {
    List<Entry> subjects =
        jdbc.rows(
            Sql.of(
                "select type, slug, updated_at from subject order by updated_at desc, slug limit ?",
                MOST),
            Entry::subject);
    List<Entry> statements =
        jdbc.rows(
            Sql.of(
                "select id, updated_at from statement where status = ?"
                    + " order by status, updated_at desc, id desc limit ?",
                "PUBLISHED",
                MOST),
            Entry::statement);
    return Stream.concat(subjects.stream(), statements.stream())
        .map(
            entry ->
                "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
                    .formatted(Markup.escape(PageUrls.absolute(base, entry.path)), entry.edited))
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                "</urlset>\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
