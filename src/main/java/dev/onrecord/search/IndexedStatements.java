package dev.onrecord.search;

import dev.onrecord.statement.query.ParsedQuery;
import dev.onrecord.statement.query.StatementFilter;
import dev.onrecord.statement.query.StatementSearch;
import dev.onrecord.statement.view.RenderedStatement;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Implements {@link StatementSearch} on the text index. */
@Singleton
class IndexedStatements implements StatementSearch {

  private final IndexState index;
  private final TextSearch textSearch;
  private final FacetCounts facetCounts;
  private final SpellingSuggester spelling;
  private final RecordLanguages languages;

  IndexedStatements(
      IndexState index,
      TextSearch textSearch,
      FacetCounts facetCounts,
      SpellingSuggester spelling,
      RecordLanguages languages) {
    this.index = index;
    this.textSearch = textSearch;
    this.facetCounts = facetCounts;
    this.spelling = spelling;
    this.languages = languages;
  }

  @Override
  public long seq() {
    return index.seq();
  }

  @Override
  public Found find(ParsedQuery parsed) {
    return index.query(
        () -> {
          TextSearch.Page page =
              parsed.filter().text() == null ? TextSearch.Page.NONE : textSearch.page(parsed);
          return new Found(page.hits(), page.total(), page.cursor(), facetCounts.of(parsed));
        });
  }

  @Override
  public void findAll(ParsedQuery parsed, Consumer<UUID> ids) {
    index.query(
        () -> {
          textSearch.all(parsed, ids);
          return null;
        });
  }

  @Override
  public List<UUID> matching(StatementFilter filter, List<UUID> ids) {
    return index.query(() -> textSearch.matching(filter, ids));
  }

  @Override
  public Function<RenderedStatement, String> highlighter(StatementFilter filter) {
    return new Highlighter(filter.text(), languages.known(filter))::highlight;
  }

  @Override
  public String correct(StatementFilter filter) {
    return index.query(() -> spelling.correct(filter));
  }
}
