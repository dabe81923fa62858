package dev.onrecord.search;

import dev.onrecord.statement.query.AskedStatements;
import dev.onrecord.statement.query.StatementFilter;
import dev.onrecord.statement.query.StatementSearch;
import dev.onrecord.statement.query.TextQuery;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Answers questions about statements from the index. */
@Singleton
class IndexedStatements implements StatementSearch {

  private final IndexState index;
  private final Matches matches;
  private final Counts counts;
  private final Spelling spelling;

  IndexedStatements(IndexState index, Matches matches, Counts counts, Spelling spelling) {
    this.index = index;
    this.matches = matches;
    this.counts = counts;
    this.spelling = spelling;
  }

  @Override
  public long seq() {
    return index.seq();
  }

  @Override
  public Found find(AskedStatements asked) {
    return index.ask(
        () -> {
          Matches.Page page =
              asked.filter().text() == null ? Matches.Page.NONE : matches.page(asked);
          return new Found(page.hits(), page.total(), page.cursor(), counts.of(asked));
        });
  }

  @Override
  public void findAll(AskedStatements asked, Consumer<UUID> ids) {
    index.ask(
        () -> {
          matches.all(asked, ids);
          return null;
        });
  }

  @Override
  public UnaryOperator<String> highlighter(TextQuery query) {
    return new Highlighter(query)::highlight;
  }

  @Override
  public String correct(StatementFilter filter) {
    return index.ask(() -> spelling.correct(filter));
  }
}
