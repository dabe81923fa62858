package dev.onrecord.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableIndexesTest {

  private final JdbcDataSource database = new JdbcDataSource();
  private Connection open;
  private TableIndexes indexes;

  @BeforeEach
  void createTable() throws SQLException {
    database.setURL("jdbc:h2:mem:indexes");
    open = database.getConnection();
    indexes = new TableIndexes(database, new Jdbc(database));
    try (Statement statement = open.createStatement()) {
      statement.execute(
          """
          create table item (id uuid primary key, name varchar(100), at timestamp(3) with time zone, size bigint not null);
          create index item_by_name on item (name, size desc);
          insert into item select random_uuid(), 'Item ' || x, timestamp with time zone '2024-01-01 00:00:00Z', x from system_range(1, 100);
          insert into item values (random_uuid(), null, null, 0)""");
    }
  }

  @AfterEach
  void close() throws SQLException {
    open.close();
  }

  @Test
  void wholeIndexesHaveTheRowsOfTheirTable() {
    List<TableIndexes.TableIndex> all = indexes.all();
    assertThat(all).extracting(TableIndexes.TableIndex::name).contains("ITEM_BY_NAME").hasSize(2);
    assertThat(all).allMatch(indexes::isEqual);
  }

  /** Otherwise both would read the same, and agree. */
  @Test
  void eachQueryReadsOnlyTheOneThatItIsAbout() throws SQLException {
    for (TableIndexes.TableIndex index : indexes.all()) {
      assertThat(plan(TableIndexes.ofIndex(index))).contains("PUBLIC." + index.name());
      assertThat(plan(TableIndexes.ofTable(index))).contains("tableScan");
    }
  }

  private String plan(Sql query) throws SQLException {
    return Jdbc.rows(open, Sql.of("explain " + query.text()), row -> row.text(1)).get(0);
  }
}
