package dev.onrecord.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a database as plain SQL, because tests have no {@code pg_dump}: the text of the migrations
 * makes the schema, then each row is an insert. {@code psql} can load it as well.
 */
final class PostgresDump {

  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

  /** As Flyway makes it. */
  private static final String HISTORY =
      """
      create table flyway_schema_history (
        installed_rank integer not null,
        version varchar(50),
        description varchar(200) not null,
        type varchar(20) not null,
        script varchar(1000) not null,
        checksum integer,
        installed_by varchar(100) not null,
        installed_on timestamp default now() not null,
        execution_time integer not null,
        success boolean not null,
        constraint flyway_schema_history_pk primary key (installed_rank)
      );
      create index flyway_schema_history_s_idx on flyway_schema_history (success);
      """;

  private PostgresDump() {}

  static String write(Connection connection) throws SQLException, IOException {
    StringBuilder dump = new StringBuilder();
    for (Path migration : migrations()) {
      dump.append("-- ").append(migration.getFileName()).append('\n');
      dump.append(Files.readString(migration)).append('\n');
    }
    dump.append(HISTORY);
    // Rows refer to rows that come later.
    dump.append("set session_replication_role = replica;\ndelete from clock;\n");
    for (String table :
        texts(
            connection,
            "select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
      for (String insert : texts(connection, inserts(connection, table))) {
        dump.append(insert).append('\n');
      }
    }
    for (String sequence :
        texts(
            connection,
            "select format('select setval(%L, %s);', sequencename, last_value)"
                + " from pg_sequences where schemaname = 'public' and last_value is not null")) {
      dump.append(sequence).append('\n');
    }
    return dump.append("reset session_replication_role;\n").toString();
  }

  static void load(Connection connection, String dump) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(dump);
    }
  }

  private static List<Path> migrations() throws IOException {
    try (Stream<Path> common = Files.list(MIGRATIONS.resolve("common"));
        Stream<Path> own = Files.list(MIGRATIONS.resolve("postgresql"))) {
      return Stream.concat(common, own)
          .sorted(Comparator.comparing(PostgresDump::version))
          .toList();
    }
  }

  private static int version(Path migration) {
    Matcher name = Pattern.compile("V(\\d+)__.*").matcher(migration.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalStateException(migration + " is not named as a migration");
    }
    return Integer.parseInt(name.group(1));
  }

  /** A query whose rows are the inserts of a table. */
  private static String inserts(Connection connection, String table) throws SQLException {
    List<String> columns =
        texts(
            connection,
            "select column_name from information_schema.columns"
                + " where table_schema = 'public' and table_name = '%s' order by ordinal_position"
                    .formatted(table));
    return "select 'insert into %s (%s) values (' || concat_ws(', ', %s) || ');' from %s order by 1"
        .formatted(
            table,
            String.join(", ", columns),
            columns.stream().map("quote_nullable(%s)"::formatted).collect(Collectors.joining(", ")),
            table);
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }
}
