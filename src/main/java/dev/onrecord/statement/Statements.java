package dev.onrecord.statement;

import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.item.IdAddresses;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.item.ItemKind;
import dev.onrecord.item.ItemService;
import dev.onrecord.item.ItemServices;
import dev.onrecord.item.ItemViews;
import dev.onrecord.item.ItemWriter;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.json.Utf8Json;
import dev.onrecord.platform.page.Total;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.platform.response.Precondition;
import dev.onrecord.platform.response.Written;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.LockedStatements;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.query.StatementList;
import dev.onrecord.statement.query.StatementLists;
import dev.onrecord.statement.query.StatementQuery;
import dev.onrecord.statement.query.StatementSearch;
import dev.onrecord.statement.query.WholeResult;
import dev.onrecord.statement.view.RenderedStatement;
import dev.onrecord.statement.view.StatementViewCache;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service for statements. */
@Singleton
public class Statements {

  private static final IdAddresses<Statement, StatementForm> ADDRESSES =
      new IdAddresses<>(
          StatementForm::id,
          id -> Statement.<Statement>findById(id),
          Statements::blank,
          Statement::path);

  private final StatementViewCache viewCache;
  private final StatementLists lists;
  private final StatementSearch search;
  private final StatementMapper mapper;
  private final StatementCreates creates;
  private final StatementWarnings warnings;
  private final Forms forms;
  private final LatestSeq latest;
  private final CurrentUser currentUser;
  private final ItemWriter<Statement, StatementForm> writer;
  private final ItemImporter<Statement, StatementForm> importer;
  private final ItemService<Statement, StatementForm, RenderedStatement> items;

  Statements(
      ItemServices services,
      StatementRules rules,
      StatementMapper mapper,
      StatementCreates creates,
      StatementWarnings warnings,
      LockedStatements locked,
      StatementViewCache viewCache,
      StatementLists lists,
      StatementSearch search,
      Forms forms,
      LatestSeq latest,
      CurrentUser currentUser) {
    this.viewCache = viewCache;
    this.lists = lists;
    this.search = search;
    this.mapper = mapper;
    this.creates = creates;
    this.warnings = warnings;
    this.forms = forms;
    this.latest = latest;
    this.currentUser = currentUser;
    writer =
        services.writer(
            new ItemKind<>(EntityType.STATEMENT, StatementForm.class, ADDRESSES, rules));
    StatementImports imports = new StatementImports(writer, mapper, locked);
    importer = services.importer(writer, imports, imports);
    items = services.service(writer, new Views());
  }

  private static Statement blank(UUID id) {
    Statement statement = new Statement();
    statement.id = id;
    return statement;
  }

  /** Statements come from the view cache, unlike other items. */
  private final class Views implements ItemViews<Statement, RenderedStatement> {
    @Override
    public Optional<RenderedStatement> at(String id) {
      return Ids.parse(id)
          .flatMap(lists::item)
          .filter(statement -> !statement.isDraft() || currentUser.isEditor());
    }

    @Override
    public RenderedStatement written(Statement statement) {
      return viewCache.written(statement);
    }
  }

  /** Reads and writes single statements. */
  public ItemService<Statement, StatementForm, RenderedStatement> items() {
    return items;
  }

  /** Edits statements within a transaction. */
  public ItemWriter<Statement, StatementForm> writer() {
    return writer;
  }

  public ItemImporter<Statement, StatementForm> importer() {
    return importer;
  }

  /** A page of the result of a query. */
  public StatementList list(CanonicalQuery canonical, StatementQuery query) {
    return lists.list(canonical, query);
  }

  /** The number of statements that match a query without text. */
  public Total total(StatementQuery query) {
    return lists.total(query);
  }

  /** The validator of the response to a query. */
  public CacheValidator state(StatementQuery query) {
    boolean asksTheIndex = query.q != null || query.facets != null;
    return asksTheIndex
        ? CacheValidator.of(() -> latest.state() + "." + search.seq())
        : latest.validator();
  }

  /** The whole result of a query. */
  public WholeResult whole(StatementQuery query) {
    return lists.whole(query);
  }

  /** The JSON of a statement. */
  public Utf8Json json(String id) {
    return items.view(id).json();
  }

  /** The views of statements, in the order of the ids; missing ones are left out. */
  public List<RenderedStatement> views(List<UUID> ids) {
    return viewCache.of(ids);
  }

  /** Creates a statement, if possible together with those of concurrent requests. */
  Written<RenderedStatement> create(StatementForm form) {
    return creates
        .create(forms.check(form))
        .map(warnings::on)
        .orElseGet(() -> warnings.on(items.create(form)));
  }

  /** Replaces a statement. */
  Written<RenderedStatement> replace(String id, StatementForm form, String ifMatch) {
    return warnings.on(items.replace(id, form, ifMatch));
  }

  /** Adds an appearance. Needs no version, since it does not overwrite other edits. */
  Written<RenderedStatement> addAppearance(String id, AppearanceForm form, String ifMatch) {
    forms.check(form);
    return warnings.on(items.write(changes -> addAppearance(id, form, ifMatch, changes)));
  }

  private Statement addAppearance(String id, AppearanceForm form, String ifMatch, Changes changes) {
    Statement statement = writer.lock(id);
    if (ifMatch != null) {
      Precondition.of(ifMatch, null).check(statement.version);
    }
    Appearance appearance = mapper.appearance(form, statement, changes);
    writer.edit(statement, changes, () -> statement.appearances.add(appearance));
    return statement;
  }
}
